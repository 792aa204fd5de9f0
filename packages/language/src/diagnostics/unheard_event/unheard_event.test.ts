import { describePage } from "../testing/page.js";

describePage("unheard_event");
