import { classesOf, vectorCount, visitVectors } from "./classes.js";
import { countMinimalWinning } from "./count-minimal.js";
import type { CountingLimits, NotCounted } from "./counted.js";
import { COUNTING_LIMITS, notCounted } from "./counted.js";
import { ruledOut, walk } from "./enumerate.js";
import type { VotingStructure } from "./structure.js";
import { addTo, desirability, dualOf, holds, sumsOf, total } from "./structure.js";
import type { Voter } from "./voting-rule.js";

/** Minimal coalitions: listed up to a limit, counted exactly where that can be done. */
export interface MinimalCoalitions {
  /** Each in code point order; the smaller first, then by name. Each was verified to be minimal. */
  readonly listed: readonly (readonly Voter[])[];
  readonly limit: number;
  /** Whether all are listed. */
  readonly complete: boolean;
  readonly count: bigint | NotCounted;
  /** The size of the smallest; null if there is none. */
  readonly smallest: number | null | NotCounted;
}

/** How many coalitions are listed if no limit is given. */
export const LISTING_LIMIT = 100;

/**
 * The minimal winning coalitions: they pass, and nobody in them can be left out.
 * @param limit How many to list, from 0.
 */
export function minimalWinning(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
  counting: CountingLimits = COUNTING_LIMITS,
): MinimalCoalitions {
  const listed = listMinimalWinning(structure, limit);
  const count = countMinimalWinning(structure, counting);
  const complete = count === BigInt(listed.length);
  return { listed, limit, complete, count, smallest: smallestWinning(structure, counting) };
}

/** The minimal blocking coalitions: the others do not pass without them, and nobody in them can be left out. */
export function minimalBlocking(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
  counting: CountingLimits = COUNTING_LIMITS,
): MinimalCoalitions {
  return minimalWinning(dualOf(structure), limit, counting);
}

/** The size of the smallest winning coalition; null if nothing passes. */
export function smallestWinning(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): number | null | NotCounted {
  if (ruledOut(structure)) return null;
  const order = desirability(structure);
  // Where voters are ordered by desirability, no set of a size does better than the most desirable.
  if (order !== null) return firstPassing(structure, order);
  const classes = classesOf(structure);
  if (vectorCount(classes) > limits.vectors) {
    return notCounted(`The smallest coalition of ${String(structure.voters.length)} voters`);
  }
  let smallest = structure.voters.length;
  visitVectors(structure, classes, ({ counts, wins }) => {
    if (wins) smallest = Math.min(smallest, total(counts));
  });
  return smallest;
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

function listMinimalWinning(structure: VotingStructure, limit: number): readonly (readonly Voter[])[] {
  const found: number[][] = [];
  if (limit > 0) {
    walk(structure, (places) => {
      found.push([...places]);
      return found.length < limit;
    });
  }
  // Voters stand in code point order, so the order of places is that of names.
  return found
    .filter((places) => isMinimal(structure, places))
    .map((places) => Int32Array.from(places).sort())
    .sort(bySizeThenPlaces)
    .map((places) => Array.from(places, (place) => structure.voters[place] ?? ""));
}

function bySizeThenPlaces(first: Int32Array, second: Int32Array): number {
  if (first.length !== second.length) return first.length - second.length;
  for (let at = 0; at < first.length; at += 1) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isMinimal(structure: VotingStructure, places: readonly number[]): boolean {
  const sums = sumsOf(structure, places);
  if (!holds(structure, sums)) return false;
  return places.every((place) => {
    addTo(sums, structure.thresholds, place, -1);
    const losesWithout = !holds(structure, sums);
    addTo(sums, structure.thresholds, place, 1);
    return losesWithout;
  });
}
