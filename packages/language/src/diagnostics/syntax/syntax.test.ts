import { describePage } from "../testing/page.js";

describePage("syntax");
