// The store with 10,000 reports and 200,000 statements: npm run store --workspace benchmarks -- --date YYYY-MM-DD
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { STATEMENTS_PER_REPORT } from "./dossier.js";
import { filled, searches, starts } from "./measured.js";
import type { Measured } from "./measured.js";

const { values } = parseArgs({
  options: {
    date: { type: "string" },
    reports: { type: "string", default: "10000" },
    // Stores that are named are kept, and not filled again.
    folder: { type: "string" },
    schema: { type: "string" },
  },
});
const { date } = values;
const reports = Number(values.reports);
if (
  date === undefined ||
  !/^\d{4}-\d{2}-\d{2}$/u.test(date) ||
  !Number.isSafeInteger(reports) ||
  reports < 1
) {
  process.stderr.write(
    "Say the day it is measured on, and how many reports: --date YYYY-MM-DD --reports 10000.\n",
  );
  process.exit(2);
}

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
const schema = values.schema ?? `benchmark_store_${String(process.pid)}`;
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "foedus-benchmark-"));

const table = (rows: readonly Measured[]): string =>
  [
    "| what | found | median, ms | worst, ms | processor, ms |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ what, found, median, worst, work }) =>
        `| ${what} | ${found} | ${median.toFixed(0)} | ${worst.toFixed(0)} | ${work?.toFixed(0) ?? ""} |`,
    ),
  ].join("\n");

const measured = async (name: string, address: string, embedded: boolean): Promise<string> => {
  const seconds = await filled(address, reports);
  const found = await searches(address, reports, embedded);
  const opened = await starts(address);
  const text = `## ${name}\n\n${seconds === null ? "It was filled by an earlier run." : `Taking everything in took ${seconds.toFixed(0)} seconds.`}\n\n${table([...found, ...opened])}\n`;
  process.stdout.write(`${text}\n`);
  return text;
};

try {
  const before = loadavg()[0] ?? 0;
  const embedded = await measured("A folder (PGlite)", join(folder, "store"), true);
  const server = await measured("A PostgreSQL server", `${SERVER}?schema=${schema}`, false);
  const text = `# The store

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} with ${String(cpus().length)} cores, Node ${process.version}. The load of the machine
was ${before.toFixed(1)} when it began and ${(loadavg()[0] ?? 0).toFixed(1)} when it ended.
Command: \`npm run store --workspace benchmarks -- --date ${date}\`.

${reports.toLocaleString("en")} invented reports of two to four thousand characters in English, French, German, Russian and Ukrainian, with
${(reports * STATEMENTS_PER_REPORT).toLocaleString("en")} statements. Every search answers a page of 20 hits with excerpts, and a count. Median and worst of 15 runs, the first among
them; of 150 for opening a report, of 7 for starts. Processor time is the median of what processors worked for the process of the store: on a machine that
does other things at once, it tells how long the same takes on an idle one.

${embedded}
${server}`;
  const results = fileURLToPath(new URL("../../results", import.meta.url));
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}/store.md`, text);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  if (values.schema === undefined) {
    const client = new pg.Client({ connectionString: SERVER });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  }
}
