// Tries to open the store it is given, and says whether it could, or why not.
import { writeSync } from "node:fs";
import { openStore } from "../open.js";

const opened = await openStore(process.argv[2] ?? "");
writeSync(1, opened.type === "store" ? "store" : opened.problem.code);
if (opened.type === "store") await opened.store.close();
process.exit(0);
