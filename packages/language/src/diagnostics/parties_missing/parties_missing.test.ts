import { describePage } from "../testing/page.js";

describePage("parties_missing");
