import { describePage } from "../testing/page.js";

describePage("not_a_member");
