// Opens the store it is given, and says how long that took in this process, in milliseconds.
import { openStore } from "@foedus/dossier/store";

const start = performance.now();
const opened = await openStore(process.argv[2] ?? "");
if (opened.type === "problem") throw new Error(opened.problem.message);
process.stdout.write(`${String(performance.now() - start)}\n`);
await opened.store.close();
