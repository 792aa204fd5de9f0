import { describePage } from "../testing/page.js";

describePage("determiner_missing");
