import type { VoterClass } from "./classes.js";
import { classesOf, vectorCount, visitVectors } from "./classes.js";
import type { CountingLimits, NotCounted } from "./counted.js";
import { COUNTING_LIMITS, notCounted } from "./counted.js";
import { binomials } from "./exact.js";
import { among, sufficientAlone } from "./search-order.js";
import { HALVES_LIMIT, countByHalves } from "./halves.js";
import type { SizesAndWeights } from "./sizes-and-weights.js";
import { sizesAndWeights } from "./sizes-and-weights.js";
import { countSets, minimalDiagram } from "./decision-diagram.js";
import { independentParts, relevantPart } from "./independent-parts.js";
import type { Compound } from "./independent-parts.js";
import type { VotingStructure } from "./structure.js";
import { dualOf, holds, sumsOf, total } from "./structure.js";
import { addVoter, countBetween, emptyTable, planTable } from "./sum-table.js";

/**
 * How many minimal winning coalitions there are: sets that pass, and of which nobody can be left out. Exact, or `not_counted`
 * with the reason. Where only size and weight matter, coalitions are told apart by their lightest member: the heavier ones must
 * lose without it and pass with it, which a table of sums counts (dynamic programming; Matsui and Matsui 2000).
 */
export function countMinimalWinning(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): bigint | NotCounted {
  if (!holds(structure, sumsOf(structure, structure.voters.keys()))) return 0n;
  if (holds(structure, sumsOf(structure, []))) return 1n;
  const compound = independentParts(structure);
  return compound === null
    ? countUndivided(relevantPart(structure), limits)
    : countCompound(compound, limits);
}

function countUndivided(structure: VotingStructure, limits: CountingLimits): bigint | NotCounted {
  const classes = classesOf(structure);
  if (vectorCount(classes) <= limits.vectors) return countVectors(structure, classes);
  const counted = countPeeled(structure, limits);
  if (counted !== null) return counted;
  const diagram = minimalDiagram(structure, limits.diagram);
  if (diagram !== null) return countSets(diagram.root);
  return notCounted(`The minimal coalitions of ${String(structure.voters.length)} voters`);
}

/** One minimal coalition of exactly so many parts: the elementary symmetric polynomial of the parts' numbers. */
function countCompound({ needed, parts }: Compound, limits: CountingLimits): bigint | NotCounted {
  const polynomial: bigint[] = [1n, ...Array.from({ length: needed }, () => 0n)];
  for (const part of parts) {
    const count = countMinimalWinning(part, limits);
    if (typeof count !== "bigint") return count;
    for (let degree = needed; degree >= 1; degree -= 1) {
      polynomial[degree] = (polynomial[degree] ?? 0n) + (polynomial[degree - 1] ?? 0n) * count;
    }
  }
  return polynomial[needed] ?? 0n;
}

/** Whoever passes alone is a minimal coalition and in no other; the others are counted among themselves. */
function countPeeled(structure: VotingStructure, limits: CountingLimits): bigint | null {
  const alone = new Set(sufficientAlone(structure));
  const rest = [...structure.voters.keys()].filter((place) => !alone.has(place));
  const remaining = among(structure, rest);
  if (!holds(remaining, sumsOf(remaining, rest.keys()))) return BigInt(alone.size);
  const form = sizesAndWeights(remaining);
  const others = form === null ? null : countTable(form, limits);
  return others === null ? null : others + BigInt(alone.size);
}

/** How many minimal blocking coalitions there are: minimal sets of voters without whom the others do not pass. */
export function countMinimalBlocking(
  structure: VotingStructure,
  limits: CountingLimits = COUNTING_LIMITS,
): bigint | NotCounted {
  return countMinimalWinning(dualOf(structure), limits);
}

function countVectors(structure: VotingStructure, classes: readonly VoterClass[]): bigint {
  const ways = classes.map((members) => binomials(members.length));
  let sum = 0n;
  visitVectors(structure, classes, ({ counts, wins, winsWith }) => {
    if (!wins || counts.some((count, index) => count > 0 && winsWith(index, -1))) return;
    sum += counts.reduce((product, count, index) => product * (ways[index]?.[count] ?? 0n), 1n);
  });
  return sum;
}

function countTable(form: SizesAndWeights, limits: CountingLimits): bigint | null {
  if (form.needed[0] === 0) return 1n;
  const constant = form.needed.every((needed) => needed === form.needed[0]) ? form.needed[0] : null;
  const counted =
    constant === null || constant === undefined
      ? countBySize(form, limits)
      : countByWeight(form.weights, constant, limits);
  return counted ?? (form.weights.length <= HALVES_LIMIT ? countHalves(form) : null);
}

function countHalves({ weights, needed }: SizesAndWeights): bigint {
  const least = (size: number): number => needed[size] ?? Number.POSITIVE_INFINITY;
  let sum = 0n;
  for (const [place, weight] of weights.entries()) {
    const heavier = weights.slice(0, place);
    for (const count of countByHalves(heavier, (size) => least(size + 1) - weight, least)) sum += count;
  }
  return sum;
}

/**
 * Those who are heavier than the lightest member weigh at least `quota - weight` and less than `quota`; those of the heavier who
 * are left out weigh what remains. Either can be counted, and the table is the smaller for the lesser bound.
 */
function countByWeight(weights: readonly number[], quota: number, limits: CountingLimits): bigint | null {
  const spare = total(weights) - quota;
  const leftOut = spare + 1 < quota;
  const plan = planTable(weights, [leftOut ? spare + 1 : quota], false);
  const table = plan.steps > limits.steps ? null : emptyTable(plan, false);
  if (table === null) return null;
  let sum = 0n;
  let heavier = 0;
  for (const weight of weights) {
    sum += leftOut
      ? countBetween(table, 0, heavier - quota + 1, heavier - quota + weight + 1)
      : countBetween(table, 0, quota - weight, quota);
    addVoter(table, weight);
    heavier += weight;
  }
  return sum;
}

function countBySize({ weights, needed }: SizesAndWeights, limits: CountingLimits): bigint | null {
  const caps = needed.map((least) => least ?? Number.POSITIVE_INFINITY);
  const plan = planTable(weights, caps, true);
  const table = plan.steps > limits.steps ? null : emptyTable(plan, true);
  if (table === null) return null;
  let sum = 0n;
  for (const [added, weight] of weights.entries()) {
    for (let size = 0; size <= added; size += 1) {
      const withIt = caps[size + 1];
      const without = caps[size];
      if (withIt === undefined || without === undefined || withIt === Number.POSITIVE_INFINITY) continue;
      sum += countBetween(table, size, withIt - weight, without);
    }
    addVoter(table, weight);
  }
  return sum;
}
