import { describePage } from "../testing/page.js";

describePage("request_missing");
