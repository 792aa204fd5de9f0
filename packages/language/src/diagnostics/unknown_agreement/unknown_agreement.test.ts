import { describePage } from "../testing/page.js";

describePage("unknown_agreement");
