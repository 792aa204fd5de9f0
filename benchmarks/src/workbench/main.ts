// How fast the workbench is in a browser: npm run workbench --workspace benchmarks -- --date YYYY-MM-DD
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { firstViews } from "./first-view.js";
import type { FirstViews } from "./first-view.js";
import { inventStore } from "./invented.js";
import type { Smoothness } from "./frames.js";
import { inLongReport, inManyReports } from "./scrolling.js";
import { served } from "./served.js";

const STATEMENTS = 10_000;
const REPORTS = 500;

const { values } = parseArgs({ options: { date: { type: "string" } } });
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD.\n");
  process.exit(2);
}

const ALASKA = fileURLToPath(new URL("../../../dossiers/alaska-2025", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "foedus-benchmark-"));
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

const withServer = async <Value>(
  given: readonly string[],
  doing: (address: string) => Promise<Value>,
): Promise<Value> => {
  const server = await served(given);
  try {
    return await doing(server.address);
  } finally {
    await server.stop();
  }
};

const viewRow = ({ what, seen, answered, worst, worked }: FirstViews): string =>
  `| ${[what, seen, answered, worst, worked].map((value) => (typeof value === "number" ? value.toFixed(0) : value)).join(" | ")} |`;

const frameRow = ({ what, frames, longestFrame, overFifty, longestTask }: Smoothness): string =>
  `| ${what} | ${frames} | ${overFifty} | ${longestFrame.toFixed(0)} | ${longestTask.toFixed(0)} |`;

const measured = async (browser: Browser): Promise<string> => {
  const many = join(folder, "many");
  const long = join(folder, "long");
  await inventStore(many, { reports: REPORTS });
  await inventStore(long, { statements: STATEMENTS });
  const views: FirstViews[] = [];
  const frames: Smoothness[] = [];
  views.push(
    await withServer([ALASKA, "--store", join(folder, "alaska")], (address) =>
      firstViews(browser, "the Alaska dossier", `${address}/`),
    ),
  );
  await withServer([many], async (address) => {
    views.push(await firstViews(browser, "500 reports, 10,000 statements", `${address}/`));
    frames.push(...(await inManyReports(browser, address)));
  });
  await withServer([long], async (address) => {
    frames.push(...(await inLongReport(browser, address)));
  });
  return `## The first view

| dossier | text seen, ms | key answered, ms | worst, ms | processor, ms |
| --- | --- | --- | --- | --- |
${views.map(viewRow).join("\n")}

## Frames

| what | frames | over 50 ms | longest, ms | longest task, processor ms |
| --- | --- | --- | --- | --- |
${frames.map(frameRow).join("\n")}
`;
};

const browser = await chromium.launch({
  executablePath: process.env["FOEDUS_CHROMIUM"] ?? "/usr/bin/chromium",
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const before = load();
  const tables = await measured(browser);
  const text = `# The workbench in a browser

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} with ${String(cpus().length)} cores, Node ${process.version}, Chromium ${browser.version()}
without a screen, drawing in software. The load of the machine was ${before} when it began and ${load()} when it ended.
Command: \`npm run workbench --workspace benchmarks -- --date ${date}\`.

A first view is that of a browser with nothing kept, from a server that has answered before: from asking for the address until the
words of the first report are seen, and until a key is answered. Median of seven, and the worst. Processor time is what the
main thread of the page worked until then; on a machine that does other things at once it tells how long the same takes on an
idle one. Wanted: two seconds.

Frames are counted by \`requestAnimationFrame\` while a wheel turns or somebody types. A task that holds the main thread is a frame
that comes late; the longest one is in processor time, as above. Wanted: none over 50 ms.

${tables}`;
  process.stdout.write(`${text}\n`);
  const results = fileURLToPath(new URL("../../results", import.meta.url));
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}/workbench.md`, text);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
