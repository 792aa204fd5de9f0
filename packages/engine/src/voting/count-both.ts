import { classesOf, vectorCount } from "./classes.js";
import { countMinimalBlocking, countMinimalWinning } from "./count-minimal.js";
import type { CountingLimits, NotCounted } from "./counted.js";
import { COUNTING_LIMITS } from "./counted.js";
import { independentParts, relevantPart } from "./independent-parts.js";
import { among, sufficientAlone } from "./search-order.js";
import { sizesAndWeights } from "./sizes-and-weights.js";
import { holds, sumsOf, total } from "./structure.js";
import type { VotingStructure } from "./structure.js";
import { addVoter, countBetween, emptyTable, planTable } from "./sum-table.js";

/** How many minimal winning, and how many minimal blocking coalitions. */
export interface MinimalCounts {
  readonly winning: bigint | NotCounted;
  readonly blocking: bigint | NotCounted;
}

/** Both counts. Where one quota of weights decides they come from one table, which is filled once. */
export function countMinimal(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): MinimalCounts {
  return (
    fromOneTable(structure, limits) ?? {
      winning: countMinimalWinning(structure, limits),
      blocking: countMinimalBlocking(structure, limits),
    }
  );
}

/** Null where the rule is no single quota of weights beside vetoes and votes that suffice alone. */
function fromOneTable(given: VotingStructure, limits: CountingLimits): MinimalCounts | null {
  if (independentParts(given) !== null) return null;
  const structure = relevantPart(given);
  if (vectorCount(classesOf(structure)) <= limits.vectors) return null;
  const alone = new Set(sufficientAlone(structure));
  const rest = [...structure.voters.keys()].filter((place) => !alone.has(place));
  const remaining = among(structure, rest);
  if (!holds(remaining, sumsOf(remaining, rest.keys()))) return null;
  const form = sizesAndWeights(remaining);
  const quota = form?.needed[0] ?? null;
  if (form === null || quota === null || quota === 0) return null;
  if (form.needed.some((needed) => needed !== quota)) return null;
  const counts = countByWeight(form.weights, quota, limits);
  return (
    counts && {
      // Whoever suffices alone is a winning coalition, and stands in every blocking one; whoever is required is the reverse.
      winning: counts.winning + BigInt(alone.size),
      blocking: counts.blocking + BigInt(form.required.length),
    }
  );
}

/**
 * Those who win reach the quota; those who block reach what the others then lack. A minimal set is told by its lightest member, and
 * the heavier of either family, or those of them who are left out, weigh less than the lesser quota: one table holds both.
 */
function countByWeight(
  weights: readonly number[],
  quota: number,
  limits: CountingLimits,
): { readonly winning: bigint; readonly blocking: bigint } | null {
  const lacking = total(weights) - quota + 1;
  const lesser = Math.min(quota, lacking);
  const greater = Math.max(quota, lacking);
  const plan = planTable(weights, [lesser], false);
  const table = plan.steps > limits.steps ? null : emptyTable(plan, false);
  if (table === null) return null;
  let reachingLesser = 0n;
  let reachingGreater = 0n;
  let heavier = 0;
  for (const weight of weights) {
    reachingLesser += countBetween(table, 0, lesser - weight, lesser);
    reachingGreater += countBetween(table, 0, heavier - greater + 1, heavier - greater + weight + 1);
    addVoter(table, weight);
    heavier += weight;
  }
  return quota <= lacking
    ? { winning: reachingLesser, blocking: reachingGreater }
    : { winning: reachingGreater, blocking: reachingLesser };
}
