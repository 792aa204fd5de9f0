import { describePage } from "../testing/page.js";

describePage("deadline_missing");
