import { describePage } from "../testing/page.js";

describePage("outside_agreement");
