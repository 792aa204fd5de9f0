// Reads generated pacts in a process of its own: node language-child.js STATEMENTS FILES TIMES
import type { Measured } from "./measured.js";
import { treaties } from "./treaties.js";

const [statements = "5000", files = "1", times = "1"] = process.argv.slice(2);

async function timed<Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const [{ parseFiles }, load] = await timed(() => import("@foedus/language"));
const [, services] = await timed(() => parseFiles([{ path: "two-lines.foedus", text: 'party a "A"\nparty b "B"\n' }]));
const texts = treaties(Number(statements), Number(files));
const [{ diagnostics }, first] = await timed(() => parseFiles(texts));
const later: number[] = [];
while (later.length + 1 < Number(times)) later.push((await timed(() => parseFiles(texts)))[1]);
const errors = diagnostics.filter(({ severity }) => severity === "error").length;
const result: Measured = {
  characters: texts.reduce((sum, { text }) => sum + text.length, 0),
  errors,
  warnings: diagnostics.length - errors,
  load,
  services,
  first,
  later,
  kilobytes: process.resourceUsage().maxRSS,
};
process.stdout.write(JSON.stringify(result));
