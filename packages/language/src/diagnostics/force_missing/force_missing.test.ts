import { describePage } from "../testing/page.js";

describePage("force_missing");
