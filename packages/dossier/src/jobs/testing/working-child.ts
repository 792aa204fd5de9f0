// Opens the store it is given and works on its jobs until none is left, telling each change, or until it is killed.
import { writeSync } from "node:fs";
import { openStore } from "../../store/open.js";
import { left } from "../job.js";
import { Jobs } from "../jobs.js";

const opened = await openStore(process.argv[2] ?? "");
if (opened.type === "problem") throw new Error(`${opened.problem.code}: ${opened.problem.message}`);
const jobs = await Jobs.open(opened.store, { workers: 1, now: () => "2024-05-02T08:00:00Z" });
if (jobs.type === "problem") throw new Error(`${jobs.problem.code}: ${jobs.problem.message}`);
for await (const overview of jobs.value.watch(new AbortController().signal)) {
  if (overview.type === "problem") throw new Error(overview.problem.message);
  // Written at once, so that nothing told waits in this process when it is killed.
  writeSync(1, `${JSON.stringify(overview.value)}\n`);
  if (left(overview.value) === 0) break;
}
await jobs.value.close();
await opened.store.close();
