import { describePage } from "../testing/page.js";

describePage("duplicate_name");
