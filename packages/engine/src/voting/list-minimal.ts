import type { VotingStructure } from "./structure.js";
import { dualOf, holds, sumsOf } from "./structure.js";
import type { Voter } from "./voting-rule.js";
import { walk } from "./walk.js";

/** Minimal coalitions, listed without being counted. */
export interface ListedCoalitions {
  /** Each in code point order; the smaller first, then by name. Each was verified to be minimal. */
  readonly listed: readonly (readonly Voter[])[];
  readonly limit: number;
  /** Whether these are all. */
  readonly complete: boolean;
}

/** How many coalitions are listed if no limit is given. */
export const LISTING_LIMIT = 100;

/**
 * Lists minimal winning coalitions: they pass, and nobody in them can be left out. Where there are more than the limit, those
 * of the most desirable voters are listed, which need not be the smallest.
 * @param limit How many to list, from 0.
 */
export function listMinimalWinning(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
): ListedCoalitions {
  const found: number[][] = [];
  const complete = walk(structure, (places) => {
    if (found.length >= limit) return false;
    found.push([...places]);
    return true;
  });
  const losses = lossesOf(structure);
  // Voters stand in code point order, so the order of places is that of names.
  const listed = found
    .filter((places) => isMinimal(structure, places, losses))
    .map((places) => Int32Array.from(places).sort())
    .sort(bySizeThenPlaces)
    .map((places) => {
      const names: Voter[] = [];
      for (const place of places) names.push(structure.voters[place] ?? "");
      return names;
    });
  return { listed, limit, complete };
}

/** Lists minimal blocking coalitions: the others do not pass without them, and nobody in them can be left out. */
export function listMinimalBlocking(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
): ListedCoalitions {
  return listMinimalWinning(dualOf(structure), limit);
}

/** For each voter, by place, what leaving it out takes from the sums. */
function lossesOf({ voters, thresholds }: VotingStructure): readonly (readonly number[])[] {
  return voters.map((_, place) => thresholds.map(({ weights }) => -(weights[place] ?? 0)));
}

function isMinimal(
  structure: VotingStructure,
  places: readonly number[],
  losses: readonly (readonly number[])[],
): boolean {
  const sums = sumsOf(structure, places);
  return holds(structure, sums) && !places.some((place) => holds(structure, sums, losses[place]));
}

function bySizeThenPlaces(first: Int32Array, second: Int32Array): number {
  if (first.length !== second.length) return first.length - second.length;
  for (let at = 0; at < first.length; at += 1) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
