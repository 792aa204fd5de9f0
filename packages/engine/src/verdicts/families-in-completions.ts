import { isProblem } from "../completions/explore.js";
import { FAMILY_LIMIT, familiesOfRule, solve } from "../families/families.js";
import type { MinimalSets, Solution } from "../families/families.js";
import type { Family } from "../finding.js";
import { bySizeThenNames } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import type { SimpleGame } from "../voting/simple-games.js";
import type { LevelAnswer } from "./level.js";

/**
 * The minimal sufficient and blocking sets of the completions in which the question is discretionary; of all of them
 * where it is so in none, so that an assured answer shows the empty set as sufficient and nothing that blocks.
 */
export function familiesOf(
  answer: LevelAnswer,
): { readonly sufficient: Family; readonly blockers: Family } | EngineProblem {
  const discretionary = answer.leaves.filter(({ result }) => result.value === "discretionary");
  const chosen = discretionary.length > 0 ? discretionary : answer.leaves;
  const solutions = new Map<string | SimpleGame, Pick<Solution, "sufficient" | "blocking">>();
  for (const { result } of chosen) {
    const { grounding, rule } = result;
    // Of games that are decided by one evaluation those with the same rule have the same families.
    const key = rule ?? JSON.stringify(grounding.game);
    if (solutions.has(key)) continue;
    const solution =
      typeof key === "string" ? solve(grounding.game) : familiesOfRule(answer.rules.structureOf(key));
    if (isProblem(solution)) return solution;
    solutions.set(key, solution);
  }
  const all = [...solutions.values()];
  return {
    sufficient: joined(all.map(({ sufficient }) => sufficient)),
    blockers: joined(all.map(({ blocking }) => blocking)),
  };
}

/** Sets valid in some completion, and apart those valid in every one. */
function joined(families: readonly MinimalSets[]): Family {
  const counted = new Map<string, { readonly set: readonly string[]; times: number }>();
  for (const { listed } of families) {
    for (const set of listed) {
      const key = set.join("\u0000");
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { set, times: 1 });
      else known.times += 1;
    }
  }
  const sorted = [...counted.values()].sort((first, second) => bySizeThenNames(first.set, second.set));
  const complete = families.every((family) => family.complete) && sorted.length <= FAMILY_LIMIT;
  const [only] = families;
  const count =
    only !== undefined && families.length === 1
      ? exactly(only.count)
      : families.every((family) => family.complete)
        ? BigInt(sorted.length)
        : null;
  return {
    count: count === null ? null : count.toString(),
    smallest: smallestOf(families),
    minimal: sorted.slice(0, FAMILY_LIMIT).map(({ set }) => set),
    everyCompletion: sorted
      .filter(({ times }) => times === families.length)
      .slice(0, FAMILY_LIMIT)
      .map(({ set }) => set),
    complete,
    limit: FAMILY_LIMIT,
  };
}

function exactly(count: MinimalSets["count"]): bigint | null {
  return typeof count === "bigint" ? count : null;
}

/** The smallest in any completion; null where there is none, or where one is not known, so that nothing else is called it. */
function smallestOf(families: readonly MinimalSets[]): number | null {
  let least: number | null = null;
  for (const { smallest } of families) {
    if (smallest === null) continue;
    if (typeof smallest !== "number") return null;
    least = least === null ? smallest : Math.min(least, smallest);
  }
  return least;
}
