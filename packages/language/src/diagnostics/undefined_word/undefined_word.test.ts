import { describePage } from "../testing/page.js";

describePage("undefined_word");
