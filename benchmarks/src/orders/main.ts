// Orders of events, beside SPIN: npm run orders --workspace benchmarks -- --date YYYY-MM-DD
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { table } from "../voting/table.js";
import { medianOf, rateOf } from "./measured.js";
import type { EngineRun, ReductionName, Run } from "./measured.js";
import { guaranteeOf } from "./model.js";
import { promelaOf } from "./promela.js";
import { runPan, spinVersion } from "./spin.js";

const { values } = parseArgs({ options: { date: { type: "string" } } });
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD.\n");
  process.exit(2);
}

const TIMES = 3;
/** Below so many states a run is over before its speed can be read. */
const READABLE = 100_000;
const here = dirname(fileURLToPath(import.meta.url));
const version = spinVersion();
const SIDE_BY_SIDE = [5, 6, 7, 8, 9, 10, 11, 12, 13];
const REDUCED_ONLY = [32, 64, 193];
let disagreements = 0;

const engine = (parties: number, chosen: ReductionName, times = 1): EngineRun =>
  medianOf(
    Array.from(
      { length: times },
      () =>
        JSON.parse(
          execFileSync(process.execPath, [join(here, "engine-child.js"), String(parties), chosen], {
            encoding: "utf8",
          }),
        ) as EngineRun,
    ),
  );

const speedRows: string[][] = [];
const reductionRows: string[][] = [];
for (const parties of SIDE_BY_SIDE) {
  const plain = engine(parties, "none", TIMES);
  const pan =
    version === null ? "not installed" : runPan(promelaOf(guaranteeOf(parties)), plain.states, TIMES);
  const isSame = typeof pan === "string" || pan.states === plain.states;
  if (!isSame) disagreements += 1;
  speedRows.push([
    String(parties),
    plain.states.toLocaleString("en"),
    typeof pan === "string" ? pan : isSame ? "the same" : `**${String(pan.states)}**`,
    ...speeds(plain),
    ...(typeof pan === "string" ? [pan, pan, pan] : speeds(pan)),
    typeof pan === "string" || plain.states < READABLE ? "" : `×${(rateOf(plain) / rateOf(pan)).toFixed(2)}`,
  ]);
  const reduced = (["dead", "fixed", "symmetry", "all"] as const).map((name) => engine(parties, name));
  const agrees = reduced.every(({ outcomes, complete }) => complete && outcomes === plain.outcomes);
  if (!agrees) disagreements += 1;
  const all = reduced.at(-1)?.states ?? plain.states;
  reductionRows.push([
    String(parties),
    plain.states.toLocaleString("en"),
    ...reduced.map(({ states }) => states.toLocaleString("en")),
    `×${Math.floor(plain.states / all).toLocaleString("en")}`,
    agrees ? "the same" : "**differ**",
  ]);
  process.stderr.write(
    `${speedRows.at(-1)?.join(" | ") ?? ""}\n${reductionRows.at(-1)?.join(" | ") ?? ""}\n`,
  );
}
const largeRows = REDUCED_ONLY.map((parties) => {
  const { states, complete, milliseconds, processorMilliseconds, megabytes } = engine(parties, "all");
  return [
    String(parties),
    states.toLocaleString("en"),
    complete ? "yes" : "**no**",
    `${(milliseconds / 1000).toFixed(1)} s (${(processorMilliseconds / 1000).toFixed(1)} s)`,
    `${String(megabytes)} MB`,
  ];
});

/** Millions of states a second of the processor, and by the clock, and memory. */
function speeds(run: Run): readonly string[] {
  const rate = (milliseconds: number): string => (run.states / milliseconds / 1000).toFixed(2);
  const readable = run.states >= READABLE;
  return [
    readable ? rate(run.processorMilliseconds) : "too short",
    readable ? rate(run.milliseconds) : "too short",
    `${String(run.megabytes)} MB`,
  ];
}

const text = `# Orders of events

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${String(cpus().length)} processors, ${String(Math.round(totalmem() / 2 ** 30))} GiB), ${process.platform}, Node ${process.version}, beside ${version ?? "SPIN, which is **not installed**: its columns are empty"}.
Command: \`npm run orders --workspace benchmarks -- --date ${date}\`.

The model (\`src/orders/model.ts\`): a guarantee of so many parties with a request, votes by majority, a domestic gate, a
withdrawal, a breach, and an escalation that may follow it, over three instants. The benchmark writes the same game as
Promela (\`src/orders/promela.ts\`); that both count the same states shows that it is the same.

## Unreduced, beside SPIN

SPIN: \`spin -a\`, \`gcc -O2 -DSAFETY -DNOREDUCE\`, \`pan\` with a table of two slots a state; compiling is not counted. Foedus:
in a process of its own, after three runs of nine parties to warm up; compiling the game and telling the shortest orders are
counted. The median of ${String(TIMES)} runs each. Millions of states a second of processor time, all threads counted, which other
work on the machine blurs least; by the clock beside it. Memory is that of the whole process; of Foedus's, Node takes some
70 MB. Foedus goes breadth first and keeps for each state where it came from; \`pan\` goes depth first and does not.

${table(
  [
    "parties",
    "states",
    "SPIN counts",
    "Foedus M/s",
    "by the clock",
    "memory",
    "SPIN M/s",
    "by the clock",
    "memory",
    "Foedus by SPIN",
  ],
  speedRows,
)}
## Reduced

States with one reduction, and with all. *The same* outcomes: of everything observed (the outcome, a breach, an exit, an
escalation) whether it can come about and can fail to, and the number of moves of a shortest order to each.

${table(
  ["parties", "unreduced", "dead choices", "fixed order", "alike parties", "all", "fewer", "outcomes"],
  reductionRows,
)}
## Large, with all reductions

${table(["parties", "states", "complete", "time (processor)", "memory"], largeRows)}`;
const results = join(here, "../../results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "orders.md"), text);
process.stdout.write(text);
process.exitCode = disagreements > 0 ? 1 : 0;
