// How long texts of the language take to check: npm run language --workspace benchmarks -- --date YYYY-MM-DD
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Measured } from "./measured.js";
import { treaties } from "./treaties.js";

const { values } = parseArgs({ options: { date: { type: "string" } } });
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD.\n");
  process.exit(2);
}

/** How many statements in how many files. No file may be longer than a million characters. */
const SIZES = [
  [500, 1],
  [5_000, 1],
  [5_000, 50],
  [20_000, 200],
  [50_000, 500],
] as const;
/** Readings in one process; the median of all but the first is called warm. */
const TIMES = 8;
/** Processes that read once and end; the median counts. */
const COLD = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const child = fileURLToPath(new URL("language-child.js", import.meta.url));
const command = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));

const measure = (statements: number, files: number, times: number): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [child, String(statements), String(files), String(times)], {
      encoding: "utf8",
    }),
  ) as Measured;

/** Seconds for the whole command `foedus check` on a folder, its start included. */
function checked(statements: number, files: number): number {
  const folder = mkdtempSync(join(tmpdir(), "foedus-"));
  try {
    for (const { path, text } of treaties(statements, files)) writeFileSync(join(folder, path), text);
    const seconds = Array.from({ length: COLD }, () => {
      const start = process.hrtime.bigint();
      execFileSync(process.execPath, [command, "check", "--json", folder]);
      return Number(process.hrtime.bigint() - start) / 1e9;
    });
    return median(seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const starts: Measured[] = [];
const rows = SIZES.map(([statements, files]) => {
  const once = Array.from({ length: COLD }, () => measure(statements, files, 1));
  starts.push(...once);
  const { later, characters, errors, kilobytes } = measure(statements, files, TIMES);
  const warm = median(later);
  const cells = [
    statements.toLocaleString("en"),
    files,
    `${(characters / 1000).toFixed(0)} kB`,
    `${median(once.map(({ first }) => first)).toFixed(0)} ms`,
    `${warm.toFixed(0)} ms`,
    `${((warm * 1000) / statements).toFixed(0)} µs`,
    `${checked(statements, files).toFixed(2)} s`,
    `${(kilobytes / 1024).toFixed(0)} MB`,
    errors,
  ];
  process.stderr.write(`${cells.join(" | ")}\n`);
  return `| ${cells.join(" | ")} |`;
});

const text = `# Reading texts of the language

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${cpus().length} processors), Node ${process.version}. Load of the machine over the last minutes: ${loadavg()
  .map((load) => load.toFixed(1))
  .join(", ")}.
Command: \`npm run language --workspace benchmarks -- --date ${date}\`.

Read are invented pacts of fifty statements each (\`benchmarks/src/language/treaties.ts\`): an agreement, its nine parties, places and
bodies, twenty articles with a clause each, a variant, five scenarios with an event and two questions each. Reading is the whole check:
words, sentences, names, the model, every rule about what is warned of. *First* is the first reading in a new process once the modules
are loaded and the services made (the median of ${COLD} processes), *warm* the median of ${TIMES - 1} later ones, *each* a statement's share of it;
*command* is \`foedus check\` on a folder of these files, from the start of the process to its end (the median of ${COLD}). Memory is the
most the process that reads ${TIMES} times ever had. Errors are those found: none are meant to be.

| statements | files | text | first | warm | each | command | memory | errors |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

Before the first reading, loading the modules takes ${median(starts.map(({ load }) => load)).toFixed(0)} ms, and making the services with the reading of two lines
${median(starts.map(({ services }) => services)).toFixed(0)} ms (medians of ${starts.length} processes).
`;
const results = fileURLToPath(new URL("../../results", import.meta.url));
mkdirSync(results, { recursive: true });
writeFileSync(`${results}/language.md`, text);
process.stdout.write(text);
