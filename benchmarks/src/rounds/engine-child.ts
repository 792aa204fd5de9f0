// One coalition among so many members, in a process of its own: node engine-child.js SIZE COALITION TIMES
import { SufficiencySearch } from "@foedus/engine";
import { coalitionsOf } from "./coalitions.js";
import { gameOf } from "./instance.js";
import type { Measured } from "./measured.js";

const [size = "5", place = "0", times = "1"] = process.argv.slice(2);
const game = gameOf(Number(size));
const coalition = coalitionsOf(Number(size))[Number(place)];
if (coalition === undefined) throw new Error(`There is no coalition ${place}.`);

const durations: number[] = [];
let answer: unknown = null;
let states = 0;
for (let time = 0; time < Number(times); time += 1) {
  const start = performance.now();
  // Everything anew each time: nothing is remembered from one question to the next.
  const search = new SufficiencySearch(game);
  answer = search.isSufficient(coalition.actors);
  durations.push(performance.now() - start);
  states = search.visited;
}
const [first = 0, ...later] = durations;
later.sort((one, other) => one - other);
const result: Measured = {
  coalition: coalition.name,
  actors: coalition.actors.length,
  answer: typeof answer === "boolean" ? (answer ? "forces it" : "does not") : "bound hit",
  isExpected: answer === coalition.expected,
  states,
  first,
  warm: later[Math.floor(later.length / 2)] ?? first,
  kilobytes: process.resourceUsage().maxRSS,
};
process.stdout.write(JSON.stringify(result));
