import { describePage } from "../testing/page.js";

describePage("single_reading");
