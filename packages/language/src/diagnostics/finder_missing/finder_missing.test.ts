import { describePage } from "../testing/page.js";

describePage("finder_missing");
