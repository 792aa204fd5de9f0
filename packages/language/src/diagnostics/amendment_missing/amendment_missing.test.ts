import { describePage } from "../testing/page.js";

describePage("amendment_missing");
