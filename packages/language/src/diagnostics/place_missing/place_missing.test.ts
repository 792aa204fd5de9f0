import { describePage } from "../testing/page.js";

describePage("place_missing");
