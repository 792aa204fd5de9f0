// One whole answer in a process of its own: the first, the median of those after it, and memory.
import { ask, floorAndCeiling } from "@foedus/engine";
import type { Model } from "@foedus/engine";
import { treatyOfHoles } from "./holes.js";
import type { Measured } from "../voting/measured.js";
import { ONE_PARTY, SCENARIO, VICTIM, treaty } from "./treaty.js";
import type { RuleName } from "./treaty.js";

const [task = "", size = "5", times = "8"] = process.argv.slice(2);
const parties = Number(size);
const model: Model = task === "holes" ? treatyOfHoles(parties) : treaty(parties, task as RuleName);
const [question] = SCENARIO.questions;
const options = { variant: null, defecting: [] };

/** The verdict at every level with who can block it, and one party's floor and ceiling. */
function wholeAnswer(): string {
  if (question === undefined) throw new Error("There is nothing to ask.");
  const finding = ask(model, SCENARIO, question, options);
  if ("type" in finding) throw new Error(finding.message);
  const { verdict, gatesFree, blockers } = finding;
  if (task === "holes") return verdict;
  const floors = floorAndCeiling(model, SCENARIO, { side: VICTIM, performer: ONE_PARTY, ...options });
  if ("type" in floors) throw new Error(floors.message);
  const free = gatesFree === null ? "" : `, with gates free ${gatesFree.report}`;
  const smallest = blockers.smallest === null ? "nobody blocks" : `${String(blockers.smallest)} can block`;
  const [{ floor } = { floor: [] }] = floors;
  return `${verdict}${free}; ${smallest}; floor ${floor.length === 0 ? "nothing" : floor.flat().join(" + ")}`;
}

const durations: number[] = [];
let answer = "";
for (let time = 0; time < Number(times); time += 1) {
  const start = performance.now();
  answer = wholeAnswer();
  durations.push(performance.now() - start);
}
const [first = 0, ...later] = durations;
later.sort((one, other) => one - other);
const result: Measured = {
  first,
  median: later[Math.floor(later.length / 2)] ?? first,
  kilobytes: process.resourceUsage().maxRSS,
  answer,
};
process.stdout.write(JSON.stringify(result));
