// What a coalition can enforce over several rounds: npm run rounds --workspace benchmarks -- --date YYYY-MM-DD
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { coalitionsOf } from "./coalitions.js";
import { extentOf, gameOf } from "./instance.js";
import type { Measured } from "./measured.js";

const { values } = parseArgs({ options: { date: { type: "string" } } });
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD.\n");
  process.exit(2);
}

const SIZES = [5, 12, 32, 64, 193] as const;
/** Questions in the process that measures warm ones; the median of all but the first counts. */
const TIMES = 8;
/** Processes that answer one question and end; the median counts. */
const COLD = 5;
/** Seconds that others take at 64 parties, as given to us: they have to be built from source and were not run. */
const GIVEN = { prism: 54, mcmas: 8 } as const;

interface Row extends Measured {
  readonly size: number;
  readonly cold: number;
}

const child = fileURLToPath(new URL("engine-child.js", import.meta.url));

function run(size: number, place: number, times: number): { measured: Measured; seconds: number } {
  const start = process.hrtime.bigint();
  const output = execFileSync(process.execPath, [child, String(size), String(place), String(times)], {
    encoding: "utf8",
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { measured: JSON.parse(output) as Measured, seconds };
}

const rows: readonly Row[] = SIZES.flatMap((size) =>
  coalitionsOf(size).map((_, place) => {
    const cold = Array.from({ length: COLD }, () => run(size, place, 1).seconds).sort(
      (one, other) => one - other,
    );
    return { ...run(size, place, TIMES).measured, size, cold: cold[Math.floor(COLD / 2)] ?? 0 };
  }),
);

const { players, moves } = extentOf(gameOf(193));
const slowest = (size: number, figure: (row: Row) => number): number =>
  Math.max(...rows.filter((row) => row.size === size).map(figure));
const at64 = slowest(64, ({ cold }) => cold);

const table = rows.map(
  ({ size, coalition, actors, answer, isExpected, states, first, warm, cold, kilobytes }) =>
    `| ${String(size)} | ${coalition} | ${String(actors)} | ${answer}${isExpected ? "" : " (NOT as expected)"} | ${String(states)} | ${first.toFixed(1)} | ${warm.toFixed(1)} | ${cold.toFixed(2)} | ${(kilobytes / 1024).toFixed(0)} |`,
);
const text = `# What a coalition can enforce over several rounds

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"}, Node ${process.version}.
Command: \`npm run rounds --workspace benchmarks -- --date ${date}\`.

The game (\`benchmarks/src/rounds/instance.ts\`): the victim asks; a third of the members must find an attack; the council votes by two
thirds; each member's parliament must agree; then a third of the members owe armed force, a third armed force or materiel at their
choice, and a third may impose sanctions, but only after the neighbour breaks its promise (snapback). Members may leave with five
days' notice; the duties end when the Security Council acts, and turn into monitoring when the neighbour accepts a ceasefire. So it is
not monotone. Asked is whether a coalition, with the victim, can see to it that a third of the members give armed force, sanctions or
monitors within thirty days. With 193 members there are ${String(players)} players and ${String(moves)} moves; what each coalition comes to can be worked out by hand
from the words, and an answer that differed from that would be marked.

**Measured in this run**: every figure in this table. *States* are those that the search visited; 0 where one look ahead decides
([docs/search.md](../../docs/search.md)). *First* and *warm* are milliseconds for one question in a running process, everything worked
out anew (warm: the median of ${String(TIMES - 1)}); *cold* is seconds for a whole process that answers one question and ends (the median of
${String(COLD)}); memory is the most the process that asks ${String(TIMES)} times ever had. Other work shared the
processor's two cores during the run.

| members | coalition, with the victim | actors | it | states | first, ms | warm, ms | cold process, s | memory, MB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${table.join("\n")}

**Given, not measured here**: at 64 parties PRISM-games takes ${String(GIVEN.prism)} s and MCMAS ${String(GIVEN.mcmas)} s for what a named coalition can enforce over
several rounds. Both have to be built from source and were not run; their models are their own, so the factors below compare programs
on the kind of question, not on the same file.

| at 64 parties | seconds | times the slowest cold process of Foedus (${at64.toFixed(2)} s) | times its slowest warm question (${slowest(64, ({ warm }) => warm).toFixed(0)} ms) |
| --- | --- | --- | --- |
| PRISM-games (given) | ${String(GIVEN.prism)} | ${(GIVEN.prism / at64).toFixed(0)} | ${((GIVEN.prism * 1000) / slowest(64, ({ warm }) => warm)).toFixed(0)} |
| MCMAS (given) | ${String(GIVEN.mcmas)} | ${(GIVEN.mcmas / at64).toFixed(0)} | ${((GIVEN.mcmas * 1000) / slowest(64, ({ warm }) => warm)).toFixed(0)} |

At 193 members the slowest cold process took ${slowest(193, ({ cold }) => cold).toFixed(2)} s; the aim is 2 s.
`;
const results = fileURLToPath(new URL("../../results", import.meta.url));
mkdirSync(results, { recursive: true });
writeFileSync(`${results}/rounds.md`, text);
process.stdout.write(text);
