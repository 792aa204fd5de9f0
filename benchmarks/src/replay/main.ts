// The course of duties over given events, beside other programs: npm run replay --workspace benchmarks -- --date YYYY-MM-DD
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LIFE } from "./lifecycle.js";
import type { Subject } from "./lifecycle.js";
import { ours } from "./ours.js";
import { jsonRulesEngine, xstate } from "./peers.js";

const { values } = parseArgs({ options: { date: { type: "string" } } });
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD.\n");
  process.exit(2);
}

/** How many times each is measured; the median counts. */
const RUNS = 5;

async function eventsPerSecond(subject: Subject, lives: number): Promise<number> {
  await subject(Math.ceil(lives / 10));
  const rates: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.hrtime.bigint();
    await subject(lives);
    rates.push((lives * LIFE.length) / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return rates.sort((first, second) => first - second)[Math.floor(RUNS / 2)] ?? 0;
}

const measured: readonly (readonly [name: string, rate: number])[] = [
  ["Foedus", await eventsPerSecond(ours, 200_000)],
  ["xstate 5.33.3", await eventsPerSecond(xstate, 20_000)],
  ["json-rules-engine 7.3.1", await eventsPerSecond(jsonRulesEngine, 2_000)],
];
const first = measured[0]?.[1] ?? 0;
const rows = measured.map(
  ([name, rate]) =>
    `| ${name} | ${(rate / 1e6).toFixed(3)} | ${rate === first ? "" : (first / rate).toFixed(0)} |`,
);
const text = `# The course of one duty

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"}, Node ${process.version}, in one process.
Command: \`npm run replay --workspace benchmarks -- --date ${date}\`. The median of ${String(RUNS)} runs after one to warm up.
One life is ${String(LIFE.length)} events: ${LIFE.join(", ")}. Foedus is measured once its events are matched to the duty.

| program | million events a second | Foedus is so many times faster |
| --- | --- | --- |
${rows.join("\n")}
`;
const results = fileURLToPath(new URL("../../results", import.meta.url));
mkdirSync(results, { recursive: true });
writeFileSync(`${results}/replay.md`, text);
process.stdout.write(text);
