// The workbench: how soon it can be used, and its frames with 10,000 statements: npm run workbench --workspace benchmarks -- --date YYYY-MM-DD
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { writeBigDossier } from "./big-dossier.js";
import { framesOf } from "./frames.js";
import type { Frames } from "./frames.js";
import { served } from "./served.js";

const { values } = parseArgs({
  options: { date: { type: "string" }, statements: { type: "string", default: "10000" } },
});
const { date } = values;
const count = Number(values.statements);
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || !Number.isSafeInteger(count) || count < 100) {
  process.stderr.write("Say the day it is measured on: --date YYYY-MM-DD\n");
  process.exit(2);
}

const ALASKA = fileURLToPath(new URL("../../../dossiers/alaska-2025", import.meta.url));
const RUNS = 7;
const WHEELS = 40;

const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
};

/** From the request of the first view to the first key that does something, in milliseconds; nothing is kept from run to run. */
const starts = async (browser: Browser, address: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await newPage(browser);
    const before = performance.now();
    await page.goto(`${address}/reports/sunday-2025-08-17`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("j");
    await page.waitForURL("**/reports/sunday-2025-08-17/*");
    times.push(performance.now() - before);
    await page.context().close();
  }
  return times.toSorted((left, right) => left - right);
};

const wheels = async (page: Page, x: number): Promise<void> => {
  await page.mouse.move(x, 500);
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
};

const measured = async (browser: Browser, address: string): Promise<readonly Frames[]> => {
  const page = await newPage(browser);
  await page.goto(`${address}/reports/big`);
  await page.getByText("decided", { exact: false }).first().waitFor();
  await page.waitForTimeout(2000);
  const frames = [
    await framesOf(page, "scroll the statements", () => wheels(page, 1250)),
    await framesOf(page, "scroll the text", () => wheels(page, 750)),
    await framesOf(page, "filter to what is not decided", () =>
      page.getByRole("button", { name: "To decide" }).click(),
    ),
    await framesOf(page, "go through 20 statements by key", async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        await page.keyboard.press("j");
        await page.waitForTimeout(60);
      }
    }),
    await framesOf(page, "confirm one", () => page.keyboard.press("c")),
  ];
  await page.context().close();
  return frames;
};

const folder = mkdtempSync(join(tmpdir(), "foedus-benchmark-"));
const browser = await chromium.launch({
  executablePath: process.env["FOEDUS_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const before = loadavg()[0] ?? 0;
  const small = await served(ALASKA, join(folder, "alaska"));
  const times = await starts(browser, small.address);
  await small.stop();
  await writeBigDossier(join(folder, "big"), count);
  const big = await served(join(folder, "big"), join(folder, "big-store"));
  const frames = await measured(browser, big.address);
  await big.stop();
  const after = loadavg()[0] ?? 0;
  const rows = frames.map(
    ({ what, count: frame, longest, longestScripts }) =>
      `| ${what} | ${String(frame)} | ${longest.toFixed(0)} | ${longestScripts === 0 ? "under 50 in all" : longestScripts.toFixed(0)} |`,
  );
  const text = `# The workbench

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} with ${String(cpus().length)} cores, Node ${process.version},
Chromium ${browser.version()} without a graphics card. The load of the machine was ${before.toFixed(1)} when it began and
${after.toFixed(1)} when it ended.
Command: \`npm run build && npm run workbench --workspace benchmarks -- --date ${date}\`

From the request of a report of the Alaska dossier to the first key that does something, in a browser that has nothing kept, from a
warm server: median ${(times[Math.floor(RUNS / 2)] ?? 0).toFixed(0)} ms, worst ${(times.at(-1) ?? 0).toFixed(0)} ms of ${String(RUNS)} runs.

One report with ${count.toLocaleString("en")} statements, at 1440 × 900. The longest frame is from one frame to the next, whoever held it up; what the
page's own scripts took of the longest frame stands beside it.

| what | frames | longest, ms | of it scripts, ms |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
  const results = fileURLToPath(new URL("../../results/", import.meta.url));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "workbench.md"), text);
  process.stdout.write(text);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
