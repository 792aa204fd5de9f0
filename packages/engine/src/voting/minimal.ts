import { classesOf, vectorCount, visitVectors } from "./classes.js";
import { countMinimal } from "./count-both.js";
import { countMinimalWinning } from "./count-minimal.js";
import type { CountingLimits, NotCounted } from "./counted.js";
import { COUNTING_LIMITS, notCounted } from "./counted.js";
import { minimalDiagram, smallestSize } from "./decision-diagram.js";
import { independentParts, relevantPart } from "./independent-parts.js";
import type { Compound } from "./independent-parts.js";
import type { ListedCoalitions } from "./list-minimal.js";
import { LISTING_LIMIT, listMinimalWinning } from "./list-minimal.js";
import { searchOrder } from "./search-order.js";
import type { VotingStructure } from "./structure.js";
import { addTo, dualOf, holds, sumsOf, total } from "./structure.js";
import { ruledOut } from "./walk.js";

/** Minimal coalitions: listed up to a limit, counted exactly where that can be done. */
export interface MinimalCoalitions extends ListedCoalitions {
  readonly count: bigint | NotCounted;
  /** The size of the smallest; null if there is none. */
  readonly smallest: number | null | NotCounted;
}

/**
 * The minimal winning coalitions: they pass, and nobody in them can be left out.
 * @param limit How many to list, from 0.
 */
export function minimalWinning(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
  counting: CountingLimits = COUNTING_LIMITS,
): MinimalCoalitions {
  return {
    ...listMinimalWinning(structure, limit),
    count: countMinimalWinning(structure, counting),
    smallest: smallestWinning(structure, counting),
  };
}

/** The minimal blocking coalitions: the others do not pass without them, and nobody in them can be left out. */
export function minimalBlocking(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
  counting: CountingLimits = COUNTING_LIMITS,
): MinimalCoalitions {
  return minimalWinning(dualOf(structure), limit, counting);
}

/** Both families, counted together. */
export function minimalFamilies(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
  counting: CountingLimits = COUNTING_LIMITS,
): { readonly winning: MinimalCoalitions; readonly blocking: MinimalCoalitions } {
  const counts = countMinimal(structure, counting);
  const dual = dualOf(structure);
  return {
    winning: {
      ...listMinimalWinning(structure, limit),
      count: counts.winning,
      smallest: smallestWinning(structure, counting),
    },
    blocking: {
      ...listMinimalWinning(dual, limit),
      count: counts.blocking,
      smallest: smallestWinning(dual, counting),
    },
  };
}

/** The size of the smallest winning coalition; null if nothing passes. */
export function smallestWinning(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): number | null | NotCounted {
  if (ruledOut(structure)) return null;
  if (holds(structure, sumsOf(structure, []))) return 0;
  const compound = independentParts(structure);
  return compound === null
    ? smallestUndivided(relevantPart(structure), limits)
    : smallestOf(compound, limits);
}

function smallestUndivided(structure: VotingStructure, limits: CountingLimits): number | null | NotCounted {
  const order = searchOrder(structure);
  if (order !== null) return firstPassing(structure, order);
  const classes = classesOf(structure);
  if (vectorCount(classes) > limits.vectors) {
    const diagram = minimalDiagram(structure, limits.diagram);
    if (diagram !== null) return smallestSize(diagram.root);
    return notCounted(`The smallest coalition of ${String(structure.voters.length)} voters`);
  }
  let smallest = structure.voters.length;
  visitVectors(structure, classes, ({ counts, wins }) => {
    if (wins) smallest = Math.min(smallest, total(counts));
  });
  return smallest;
}

/** The smallest coalitions of the parts that have the smallest. */
function smallestOf({ needed, parts }: Compound, limits: CountingLimits): number | NotCounted {
  const sizes: number[] = [];
  for (const part of parts) {
    const size = smallestWinning(part, limits);
    if (typeof size === "object" && size !== null) return size;
    sizes.push(size ?? 0);
  }
  sizes.sort((first, second) => first - second);
  return total(sizes.slice(0, needed));
}

/** The size of the smallest blocking coalition; null if nothing can block. */
export function smallestBlocking(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): number | null | NotCounted {
  return smallestWinning(dualOf(structure), limits);
}

function firstPassing(structure: VotingStructure, order: readonly number[]): number {
  const sums = sumsOf(structure, []);
  let size = 0;
  for (const place of order) {
    if (holds(structure, sums)) break;
    addTo(sums, structure.thresholds, place, 1);
    size += 1;
  }
  return size;
}
