import { describePage } from "../testing/page.js";

describePage("stated_twice");
