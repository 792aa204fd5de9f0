import { describePage } from "../testing/page.js";

describePage("unused_name");
