import type { Voter, VotingRule, WeightedVoter } from "../voting-rule.js";

/**
 * The Council of the European Union by qualified majority, on a proposal of the Commission or the High Representative: at least 55% of its members,
 * comprising at least fifteen of them, who represent at least 65% of the population; a blocking minority must include at least four
 * members, failing which it is attained (TEU 16(4)). Where not all take part, shares are of those who do, and a blocking minority is
 * the least number who represent more than 35% of their population, plus one (TFEU 238(3)(a)): see `blockers`.
 * @param population What each member stands for in population, on any whole-number scale.
 * @param blockers How many members must oppose; four where all take part.
 */
export function qualifiedMajority(population: readonly WeightedVoter[], blockers = 4): VotingRule {
  const members: readonly Voter[] = population.map(({ voter }) => voter);
  return {
    type: "any",
    rules: [
      {
        type: "all",
        rules: [
          {
            type: "at_least",
            needed: { numerator: 55, denominator: 100, reached: "at_least" },
            voters: members,
          },
          {
            type: "weighted",
            quota: { numerator: 65, denominator: 100, reached: "at_least" },
            weights: population,
          },
        ],
      },
      { type: "silence", objections: blockers, voters: members },
    ],
  };
}

/**
 * Shares of the Union's population for 2025, in hundredths of a percent, as published rounded (figures approved for the Council's
 * rules of procedure, Annex III, on 11 December 2024; Agence Europe, bulletin 13544). Rounding may move a sum across 65%: a count in
 * persons is not claimed. They sum to 10,001, as roundings may, and the quota is 65% of that sum.
 */
export const EUROPEAN_UNION_POPULATION_2025: readonly WeightedVoter[] = [
  { voter: "germany", weight: 1849 },
  { voter: "france", weight: 1517 },
  { voter: "italy", weight: 1323 },
  { voter: "spain", weight: 1078 },
  { voter: "poland", weight: 833 },
  { voter: "romania", weight: 423 },
  { voter: "netherlands", weight: 401 },
  { voter: "belgium", weight: 262 },
  { voter: "czechia", weight: 242 },
  { voter: "portugal", weight: 236 },
  { voter: "sweden", weight: 234 },
  { voter: "greece", weight: 231 },
  { voter: "hungary", weight: 213 },
  { voter: "austria", weight: 202 },
  { voter: "bulgaria", weight: 143 },
  { voter: "denmark", weight: 132 },
  { voter: "finland", weight: 125 },
  { voter: "slovakia", weight: 121 },
  { voter: "ireland", weight: 119 },
  { voter: "croatia", weight: 86 },
  { voter: "lithuania", weight: 64 },
  { voter: "slovenia", weight: 47 },
  { voter: "latvia", weight: 42 },
  { voter: "estonia", weight: 30 },
  { voter: "cyprus", weight: 21 },
  { voter: "luxembourg", weight: 15 },
  { voter: "malta", weight: 12 },
];
