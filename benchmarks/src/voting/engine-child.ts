// One figure of the engine in a process of its own: the first call, the median of those after it, and memory.
import {
  banzhaf,
  countMinimalBlocking,
  countMinimalWinning,
  listMinimalBlocking,
  shapleyShubik,
  smallestBlocking,
} from "@foedus/engine";
import { MANY_SETS } from "./encodings.js";
import type { EngineTask, Measured } from "./measured.js";
import { europeanUnion, halfOf, instanceOf, structureOf } from "./instance.js";

const [task, size] = process.argv.slice(2);
const instance = instanceOf(Number(size));
const structure = structureOf(instance);
const half = halfOf(instance);
const union = europeanUnion(1);
const persons = europeanUnion(1_000_000);

const tasks: Readonly<Record<EngineTask, () => unknown>> = {
  smallest: () => smallestBlocking(structure),
  thousand: () => listMinimalBlocking(structure, MANY_SETS).listed.length,
  count_winning: () => countMinimalWinning(half),
  count_blocking: () => countMinimalBlocking(half),
  count_qualified: () => countMinimalBlocking(structure),
  banzhaf: () => banzhaf(half),
  shapley_shubik: () => shapleyShubik(half),
  union_count: () => countMinimalWinning(union),
  union_banzhaf: () => banzhaf(union),
  union_shapley_shubik: () => shapleyShubik(union),
  persons_count: () => countMinimalWinning(persons),
  persons_banzhaf: () => banzhaf(persons),
  persons_shapley_shubik: () => shapleyShubik(persons),
};

const durations: number[] = [];
let answer: unknown = null;
const run = tasks[task as EngineTask];
for (let time = 0; time < 8; time += 1) {
  const start = performance.now();
  answer = run();
  durations.push(performance.now() - start);
}
const [first = 0, ...later] = durations;
later.sort((one, other) => one - other);
const result: Measured = {
  first,
  median: later[Math.floor(later.length / 2)] ?? first,
  kilobytes: process.resourceUsage().maxRSS,
  answer: Array.isArray(answer)
    ? `${String(answer.length)} shares`
    : typeof answer === "object" && answer !== null
      ? "not counted"
      : String(answer),
};
process.stdout.write(JSON.stringify(result));
