import { mentioned } from "./independent-parts.js";
import type { VotingStructure } from "./structure.js";
import { holds, sumsOf } from "./structure.js";

/**
 * A rule for which only two things about those in favour matter: how many they are, and what they weigh by one scale. Most rules
 * of treaties are of this form, also those with a quota of members beside one of population, and those with vetoes.
 */
export interface SizesAndWeights {
  /** Voters, by place, without whom nothing passes. They are not among `others`. */
  readonly required: readonly number[];
  /** The other voters, by place, the heaviest first. */
  readonly others: readonly number[];
  /** Their weights, in that order. */
  readonly weights: readonly number[];
  /** For each number of others in favour, beside all who are required: the least weight that passes; null if none does. */
  readonly needed: readonly (number | null)[];
}

/** Brings a structure into this form, or null if it has not this form or never passes. */
export function sizesAndWeights(structure: VotingStructure): SizesAndWeights | null {
  const { voters, thresholds } = structure;
  const places = voters.map((_, place) => place);
  const everybody = sumsOf(structure, places);
  if (!holds(structure, everybody)) return null;
  const without = (place: number): number[] =>
    everybody.map((sum, index) => sum - (thresholds[index]?.weights[place] ?? 0));
  const required = places.filter((place) => !holds(structure, without(place)));
  const isRequired = new Set(required);
  const others = places.filter((place) => !isRequired.has(place));
  const given = sumsOf(structure, required);

  const scale = scaleOf(structure, others, given);
  if (scale === null) return null;
  const weightOf = (place: number): number => scale[place] ?? 0;
  others.sort((first, second) => weightOf(second) - weightOf(first) || first - second);
  const perHead = thresholds.map(({ weights }) => uniform(weights, others));
  const candidates = [0];
  for (const [index, { quota }] of thresholds.entries()) {
    if (perHead[index] === null) candidates.push(Math.max(0, quota - (given[index] ?? 0)));
  }
  candidates.sort((first, second) => first - second);
  const needed = Array.from({ length: others.length + 1 }, (_, size) => {
    const passing = candidates.find((weight) =>
      holds(
        structure,
        given.map((sum, index) => {
          const each = perHead[index] ?? null;
          return sum + (each === null ? weight : each * size);
        }),
      ),
    );
    return passing ?? null;
  });
  const weights = others.map(weightOf);
  return { required, others, weights, needed: levelled(needed, weights) };
}

/**
 * Where even the heaviest of a size do not reach what other sizes need, or even the lightest do, what that size needs makes no
 * difference. If that leaves one weight for all sizes, a number of members which the weights take anyway is no second measure.
 */
function levelled(
  needed: readonly (number | null)[],
  heaviestFirst: readonly number[],
): readonly (number | null)[] {
  const common = Math.max(...needed.map((least) => least ?? 0));
  let heaviest = 0;
  let lightest = 0;
  const indifferent = needed.every((least, size) => {
    if (size > 0) {
      heaviest += heaviestFirst[size - 1] ?? 0;
      lightest += heaviestFirst.at(-size) ?? 0;
    }
    if (least === common) return true;
    const none = heaviest < common && (least === null || heaviest < least);
    return none || (least !== null && lightest >= common && lightest >= least);
  });
  return indifferent ? needed.map(() => common) : needed;
}

/** The one scale by which the others differ; all zero if they do not; null if there are two. */
function scaleOf(
  { thresholds, formula }: VotingStructure,
  others: readonly number[],
  given: readonly number[],
): readonly number[] | null {
  let scale: readonly number[] | null = null;
  for (const index of mentioned(formula)) {
    const threshold = thresholds[index];
    if (threshold === undefined || (given[index] ?? 0) >= threshold.quota) continue;
    const { weights } = threshold;
    if (uniform(weights, others) !== null) continue;
    const known: readonly number[] = scale ?? weights;
    if (others.some((place) => known[place] !== weights[place])) return null;
    scale = known;
  }
  return scale ?? [];
}

/** The weight that all these voters have; null if they differ. */
function uniform(weights: readonly number[], places: readonly number[]): number | null {
  const first = weights[places[0] ?? 0] ?? 0;
  return places.every((place) => weights[place] === first) ? first : null;
}
