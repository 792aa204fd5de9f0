import { describePage } from "../testing/page.js";

describePage("universe_too_large");
