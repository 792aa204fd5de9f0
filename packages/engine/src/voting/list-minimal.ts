import { byCodePoint, bySizeThenNames } from "../order/code-point.js";
import { COUNTING_LIMITS } from "./counted.js";
import { minimalDiagram, visitSets } from "./decision-diagram.js";
import { combinations } from "./exact.js";
import { independentParts, relevantPart } from "./independent-parts.js";
import type { Compound } from "./independent-parts.js";
import { searchOrder } from "./search-order.js";
import type { VotingStructure } from "./structure.js";
import { addTo, dualOf, holds, sumsOf } from "./structure.js";
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
  const constant = holds(structure, sumsOf(structure, []))
    ? [[]]
    : holds(structure, sumsOf(structure, structure.voters.keys()))
      ? null
      : [];
  if (constant !== null) {
    return { listed: constant.slice(0, limit), limit, complete: constant.length <= limit };
  }
  const compound = independentParts(structure);
  return compound === null ? listUndivided(relevantPart(structure), limit) : listCompound(compound, limit);
}

/** Lists minimal blocking coalitions: the others do not pass without them, and nobody in them can be left out. */
export function listMinimalBlocking(
  structure: VotingStructure,
  limit: number = LISTING_LIMIT,
): ListedCoalitions {
  return listMinimalWinning(dualOf(structure), limit);
}

function listUndivided(structure: VotingStructure, limit: number): ListedCoalitions {
  const found: number[][] = [];
  const keep = (places: readonly number[]): boolean => {
    if (found.length >= limit) return false;
    found.push([...places]);
    return true;
  };
  const order = searchOrder(structure);
  // Where voters cannot be ordered, a diagram lists without looking in vain.
  const diagram = order === null ? minimalDiagram(structure, COUNTING_LIMITS.diagram) : null;
  const complete =
    diagram === null
      ? walk(structure, order, keep)
      : visitSets(diagram.root, (voters) => keep(voters.map((voter) => diagram.places[voter] ?? 0)));
  // A search in vain still finds some: whoever can be left out is, from one voter on after the other.
  if (!complete && order === null && found.length < limit) {
    const seen = new Set(found.map((places) => textOf(places)));
    for (const from of structure.voters.keys()) {
      const places = reducedFrom(structure, from);
      if (found.length < limit && !seen.has(textOf(places))) found.push([...places]);
      seen.add(textOf(places));
    }
  }
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

/** What is left of all voters when each that can be left out is, in turn from a place on. */
function reducedFrom(structure: VotingStructure, from: number): readonly number[] {
  const { voters, thresholds } = structure;
  const sums = sumsOf(structure, voters.keys());
  const kept: number[] = [];
  for (let step = 0; step < voters.length; step += 1) {
    const place = (from + step) % voters.length;
    addTo(sums, thresholds, place, -1);
    if (holds(structure, sums)) continue;
    addTo(sums, thresholds, place, 1);
    kept.push(place);
  }
  return kept;
}

function textOf(places: readonly number[]): string {
  return places.toSorted((first, second) => first - second).join(",");
}

/** One minimal coalition of each of so many parts; those of the parts with the smallest come first. */
function listCompound({ needed, parts }: Compound, limit: number): ListedCoalitions {
  // One more than the limit from every part, so that there is always one to be told from a complete list.
  const lists = parts
    .map((part) => listMinimalWinning(part, limit + 1))
    .sort((first, second) => (first.listed[0]?.length ?? 0) - (second.listed[0]?.length ?? 0));
  const found: (readonly Voter[])[] = [];
  let complete = lists.every((list) => list.complete);
  outer: for (const chosen of combinations(lists, needed)) {
    for (const set of unions(chosen)) {
      if (found.length >= limit) {
        complete = false;
        break outer;
      }
      found.push([...set].sort(byCodePoint));
    }
  }
  return { listed: found.sort(bySizeThenNames), limit, complete };
}

function* unions(parts: readonly ListedCoalitions[]): Generator<readonly Voter[]> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of unions(rest)) for (const set of first.listed) yield [...set, ...tail];
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
