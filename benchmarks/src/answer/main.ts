// Whole answers beside solvers: npm run answer --workspace benchmarks -- --date YYYY-MM-DD [--limit SECONDS]
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Measured } from "../voting/measured.js";
import { converse } from "../voting/process.js";
import { engineCell, peerCell, table } from "../voting/table.js";
import { askAsProcess } from "./command.js";
import { HOLES } from "./holes.js";
import { peers } from "./peers.js";
import { RULES } from "./treaty.js";
import type { RuleName } from "./treaty.js";

const { values } = parseArgs({
  options: { date: { type: "string" }, limit: { type: "string", default: "60" } },
});
const seconds = Number(values.limit);
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || !(seconds > 0)) {
  process.stderr.write(
    "Say the day it is measured on: --date YYYY-MM-DD; and, if you like, --limit SECONDS.\n",
  );
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
/** How many parties, from a small alliance to the United Nations. */
const SIZES = [5, 12, 32, 64, 193];
const peerList = peers();
let disagreements = 0;

/** The engine in a process of its own; null where it was not done in time. */
async function engine(task: string, parties: number, times: number): Promise<Measured | null> {
  const run = await converse(
    {
      command: process.execPath,
      arguments: [join(here, "engine-child.js"), task, String(parties), String(times)],
      input: "",
      answer: (output) => (output.endsWith("}") ? output : null),
      reached: () => "",
    },
    seconds,
  );
  if (run.outcome.type === "over_limit") return null;
  if (run.outcome.type !== "answer") throw new Error(JSON.stringify(run.outcome));
  return JSON.parse(run.outcome.text) as Measured;
}

const answers: string[][] = [];
for (const rule of RULES) {
  for (const parties of SIZES) {
    const row = await answerRow(rule, parties);
    process.stderr.write(`${row.join(" | ")}\n`);
    answers.push(row);
  }
}
const processes: string[][] = [];
for (const parties of SIZES) {
  const own = await askAsProcess(parties, seconds);
  const row = [String(parties), peerCell(own)];
  for (const peer of peerList) {
    const run = await peer.run(parties, "unanimity", seconds);
    row.push(peer.version === null ? "not installed" : peerCell(run));
  }
  process.stderr.write(`${row.join(" | ")}\n`);
  processes.push(row);
}
const holes: string[][] = [];
for (const parties of SIZES) {
  const ours = await engine("holes", parties, 3);
  const row =
    ours === null
      ? [String(parties), "", `over ${String(seconds)} s`]
      : [String(parties), ours.answer, engineCell(ours)];
  process.stderr.write(`${row.join(" | ")}\n`);
  holes.push(row);
}

async function answerRow(rule: RuleName, parties: number): Promise<string[]> {
  const ours = await engine(rule, parties, 30);
  if (ours === null) return [rule, String(parties), "", `over ${String(seconds)} s`];
  const row = [rule, String(parties), ours.answer, engineCell(ours)];
  for (const peer of peerList) {
    if (peer.version === null) {
      row.push("not installed");
      continue;
    }
    const run = await peer.run(parties, rule, seconds);
    // A rule may be carried or not; gates may stay shut: none of these questions is assured.
    const agrees = run.outcome.type !== "answer" || run.outcome.text === "not assured";
    if (!agrees) disagreements += 1;
    row.push(`${peerCell(run, ours.median)}${agrees ? "" : " **disagrees**"}`);
  }
  return row;
}

const names = peerList.map(({ name }) => name);
const text = `# Whole answers

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${String(cpus().length)} processors, ${String(Math.round(totalmem() / 2 ** 30))} GiB), ${process.platform}, Node ${process.version}. Load of the machine over the last minutes: ${loadavg()
  .map((load) => load.toFixed(1))
  .join(", ")}.
Command: \`npm run answer --workspace benchmarks -- --date ${date} --limit ${String(seconds)}\`. Limit per run: ${String(seconds)} s.

Peers: ${peerList.map(({ name, version }) => `${name} (${version ?? "not installed"})`).join("; ")}.
The engine is measured once loaded: the median of the calls after the first (in brackets the first call), with the most memory of
its whole process, of which Node takes some 45 MB. One call is the whole answer: the verdicts at four levels with gates open and
free, the reasons, all minimal sufficient and blocking sets with their exact numbers, the smallest, and one party's floor and
ceiling. A peer is measured as a process, and is asked for **one floor only**: whether the answer is assured. That is one look for a
solver and says nothing of who can block; of domestic gates it is asked with gates free. The factor behind a peer is its time by the engine's median.

The treaty: when a party is attacked and the council has decided, each other party must assist with materiel within thirty days;
asked is whether each of them gives it. Weights all differ (1 to 199), two thirds of them are needed; three hold a veto
beside two thirds of the members; or facts decide and each party's parliament must allow it.

${table(["rule", "parties", "answer", "engine, the whole answer", ...names.map((name) => `${name}, one floor`)], answers)}
## As a process

From the text of the treaty under unanimity to the page: \`foedus ask --json\`, the whole answer; and the solvers, one floor
of a rule that was compiled for them beforehand. Most of what \`foedus\` takes is the loading of its modules.

${table(["parties", "foedus ask", ...names], processes)}
## ${String(HOLES)} holes that meet in the answer

Three articles of which measures, deadline and place are open; who determines is disputed between each guarantor and a council
whose rule is open; and whether one more belongs. The verdict over all completions, with what settles it and who can block.

${table(["parties", "answer", "engine"], holes)}`;
const folder = join(here, "../../results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "answer.md"), text);
process.stdout.write(text);
process.exitCode = disagreements > 0 ? 1 : 0;
