import { describePage } from "../testing/page.js";

describePage("impossible_number");
