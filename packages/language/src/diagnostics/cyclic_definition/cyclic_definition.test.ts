import { describePage } from "../testing/page.js";

describePage("cyclic_definition");
