import type { VotingRule, VotingStructure, WeightedVoter } from "@foedus/engine";
import { EUROPEAN_UNION_POPULATION_2025, qualifiedMajority, votingStructure } from "@foedus/engine";

/** One instance, for every peer the same: qualified majority among voters of whom no two weigh the same. */
export interface Instance {
  readonly voters: number;
  readonly weights: readonly number[];
  /** To block: at least `least` oppose, and they are `many` or weigh `heavy`. */
  readonly least: number;
  readonly many: number;
  readonly heavy: number;
}

/** How many parties, from a small alliance to the United Nations. */
export const SIZES: readonly number[] = [5, 12, 32, 64, 193];

/** A prime above all sizes, so that steps of 67 give every voter another weight from 1 to 199. */
const MODULUS = 199;

export function instanceOf(voters: number): Instance {
  const weights = Array.from({ length: voters }, (_, index) => 1 + ((index * 67) % MODULUS));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    voters,
    weights,
    least: 4,
    many: voters - Math.ceil((55 * voters) / 100) + 1,
    heavy: all - Math.ceil((65 * all) / 100) + 1,
  };
}

/** The same instance for the engine, by the rule and not by its consequences. */
export function structureOf(instance: Instance): VotingStructure {
  return structure(qualifiedMajority(weighted(instance)));
}

/** The same voters, deciding by more than half of the weights. */
export function halfOf(instance: Instance): VotingStructure {
  return structure({
    type: "weighted",
    quota: { numerator: 1, denominator: 2, reached: "more_than" },
    weights: weighted(instance),
  });
}

/** The Council of the European Union by population; or on a scale so many times finer, as of persons. */
export function europeanUnion(factor: number): VotingStructure {
  return structure(
    qualifiedMajority(
      EUROPEAN_UNION_POPULATION_2025.map(({ voter, weight }) => ({ voter, weight: weight * factor })),
    ),
  );
}

function weighted({ weights }: Instance): readonly WeightedVoter[] {
  return weights.map((weight, index) => ({ voter: `s${String(index).padStart(3, "0")}`, weight }));
}

function structure(rule: VotingRule): VotingStructure {
  const result = votingStructure(rule);
  if ("type" in result) throw new Error(result.message);
  return result;
}
