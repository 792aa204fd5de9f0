// `npm test`: lint, format, unused code, types and every test. Its last line counts the tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEST_POSTGRES, isRequired, isThere } from "./postgres.mjs";
import { npm, prepare, run, ROOT } from "./prepare.mjs";

prepare();
const failed = [];
for (const check of ["lint", "format:check", "unused", "typecheck"]) {
  process.stdout.write(`\n> ${check}\n`);
  if (npm("run", "--silent", check) !== 0) failed.push(check);
}

const folder = mkdtempSync(join(tmpdir(), "foedus-tests-"));
const report = join(folder, "report.json");
const filters = process.argv.slice(2);
process.stdout.write("\n> tests\n");
const withoutServer = !isRequired && !(await isThere());
if (withoutServer) {
  process.stdout.write(
    `No PostgreSQL server at ${new URL(TEST_POSTGRES).host}: what the store does on a server is not tried here.\n`,
  );
}
const { findChromium } = await import("../packages/workbench/dist/print/find-chromium.js");
if ((await findChromium(process.env, "")) === null) {
  process.stdout.write(
    "No Chromium on this machine: what the pages do in a browser is not tried here. To try it: apt-get install chromium, or name one in FOEDUS_CHROMIUM.\n",
  );
}
const vitest = join(ROOT, "node_modules/.bin/vitest");
const path = `${join(ROOT, "node_modules/.bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
const status = run(
  vitest,
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters],
  { PATH: path, ...(withoutServer ? { FOEDUS_WITHOUT_POSTGRES: "1" } : {}) },
);
if (status !== 0) failed.push("tests");

const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 1 };
rmSync(folder, { recursive: true, force: true });
if (counts.numPassedTests === 0 && filters.length === 0) failed.push("no test ran");
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
process.stdout.write(`\nTests: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
