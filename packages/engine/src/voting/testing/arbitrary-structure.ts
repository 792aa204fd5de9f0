import fc from "fast-check";
import type { Formula, Threshold, VotingStructure } from "../structure.js";

/** Structures of up to seven voters whose quotas are joined by "all", "any" and "at least so many of", nested. */
export const anyStructure: fc.Arbitrary<VotingStructure> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 6 }))
  .chain(([voters, quotas]) =>
    fc.record({
      voters: fc.constant(["a", "b", "c", "d", "e", "f", "g"].slice(0, voters)),
      thresholds: fc.array(thresholdOf(voters), { minLength: quotas, maxLength: quotas }),
      formula: formulaOf(quotas),
    }),
  );

/** Many voters of a quota weigh nothing, so that parts often share nobody. */
const thresholdOf = (voters: number): fc.Arbitrary<Threshold> =>
  fc.record({
    quota: fc.integer({ min: 0, max: 4 }),
    weights: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
      { minLength: voters, maxLength: voters },
    ),
  });

const formulaOf = (quotas: number): fc.Arbitrary<Formula> =>
  fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.nat({ max: quotas - 1 }).map<Formula>((index) => ({ type: "threshold", index })),
      fc
        .tuple(
          fc.constantFrom("all" as const, "any" as const),
          fc.array(tie("formula"), { minLength: 1, maxLength: 4 }),
        )
        .map<Formula>(([type, parts]) => ({ type, parts })),
      fc
        .tuple(fc.nat({ max: 4 }), fc.array(tie("formula"), { minLength: 1, maxLength: 5 }))
        .map<Formula>(([needed, parts]) => ({ type: "at_least", needed, parts })),
    ),
  })).formula;
