import { describePage } from "../testing/page.js";

describePage("open_group_inside");
