import { describePage } from "../testing/page.js";

describePage("setting_not_possible");
