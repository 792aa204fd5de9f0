import { describePage } from "../testing/page.js";

describePage("victim_missing");
