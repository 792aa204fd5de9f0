import { sizesAndWeights } from "./sizes-and-weights.js";
import type { VotingStructure } from "./structure.js";
import { desirability, holds, sumsOf } from "./structure.js";

/** The voters, by place, whose vote alone passes: in the dual of a rule with vetoes, the veto holders. */
export function sufficientAlone(structure: VotingStructure): readonly number[] {
  return [...structure.voters.keys()].filter((place) => holds(structure, sumsOf(structure, [place])));
}

/** The rule among these voters, by place, while the others are not in favour. */
export function among(
  { voters, thresholds, formula }: VotingStructure,
  places: readonly number[],
): VotingStructure {
  return {
    voters: places.map((place) => voters[place] ?? ""),
    thresholds: thresholds.map(({ quota, weights }) => ({
      quota,
      weights: places.map((place) => weights[place] ?? 0),
    })),
    formula,
  };
}

/**
 * An order of the voters, by place, in which a coalition grown voter by voter until it passes is minimal, and in which the first that
 * pass are a smallest coalition. It is that of desirability; or first those who pass alone, then those without whom nothing passes,
 * then the others by weight. Null if the rule has neither.
 */
export function searchOrder(structure: VotingStructure): readonly number[] | null {
  const order = desirability(structure);
  if (order !== null) return order;
  const alone = new Set(sufficientAlone(structure));
  const rest = [...structure.voters.keys()].filter((place) => !alone.has(place));
  const remaining = among(structure, rest);
  // Where the rest cannot pass at all, their order does not matter: no path leads into them.
  if (!holds(remaining, sumsOf(remaining, rest.keys()))) return [...alone, ...rest];
  const form = sizesAndWeights(remaining);
  if (form === null) return null;
  return [...alone, ...[...form.required, ...form.others].map((place) => rest[place] ?? 0)];
}
