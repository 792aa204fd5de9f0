// One measurement in a process of its own, so that its memory is its own: engine-child.js PARTIES REDUCTIONS STATES
import { ALL_REDUCTIONS, NO_REDUCTIONS, ordersOf } from "@foedus/engine";
import type { Orders, Reductions } from "@foedus/engine";
import type { EngineRun, ReductionName } from "./measured.js";
import { OBSERVED, guaranteeOf } from "./model.js";

const REDUCTIONS: Readonly<Record<ReductionName, Reductions>> = {
  none: NO_REDUCTIONS,
  dead: { ...NO_REDUCTIONS, deadChoices: true },
  fixed: { ...NO_REDUCTIONS, fixedOrder: true },
  symmetry: { ...NO_REDUCTIONS, symmetry: true },
  all: ALL_REDUCTIONS,
};
/** The machine's compiler warms up on a model of the same shape with so many parties. */
const WARM_UP = 9;
const BYTES = 12 * 1024 ** 3;

const [parties = "5", chosen = "none", states = "100000000"] = process.argv.slice(2);
const reductions = REDUCTIONS[chosen as ReductionName];
const limits = { states: Number(states), bytes: BYTES };
const explore = (count: number): Orders => {
  const orders = ordersOf(guaranteeOf(count), { play: "power", observed: OBSERVED, reductions, limits });
  if (orders.type === "problem") throw new Error(orders.message);
  return orders;
};
for (let time = 0; time < 3; time += 1) explore(WARM_UP);
const processor = process.cpuUsage();
const start = performance.now();
const orders = explore(Number(parties));
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
const run: EngineRun = {
  states: orders.states,
  complete: orders.complete,
  milliseconds,
  processorMilliseconds: (user + system) / 1000,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  outcomes: JSON.stringify(orders.reachable.map(({ so, not }) => [so?.moves ?? null, not?.moves ?? null])),
};
process.stdout.write(JSON.stringify(run));
