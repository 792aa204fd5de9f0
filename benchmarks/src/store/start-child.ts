// Opens the store it is given, and says how many milliseconds that took in this process, and of processor time since its start.
import { openStore } from "@foedus/dossier/store";

const start = performance.now();
const opened = await openStore(process.argv[2] ?? "");
if (opened.type === "problem") throw new Error(opened.problem.message);
const { user, system } = process.cpuUsage();
process.stdout.write(`${String(performance.now() - start)} ${String((user + system) / 1000)}\n`);
await opened.store.close();
