import { describePage } from "../testing/page.js";

describePage("adversary_determines");
