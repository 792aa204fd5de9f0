import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countMinimal } from "./count-both.js";
import { countMinimalBlocking, countMinimalWinning } from "./count-minimal.js";
import type { CountingLimits } from "./counted.js";
import { COUNTING_LIMITS } from "./counted.js";
import { minimalBlocking, minimalWinning } from "./minimal.js";
import { banzhaf, shapleyShubik } from "./power.js";
import { votingStructure } from "./structure-of.js";
import type { VotingStructure } from "./structure.js";
import { dualOf, passes } from "./structure.js";
import { anyRule, sizeAndWeightRule } from "./testing/arbitrary-rule.js";
import {
  minimalSetsBy,
  passesByDefinition,
  powerByDefinition,
  setsOf,
  structureOf,
} from "./testing/by-definition.js";
import type { VotingRule } from "./voting-rule.js";

/** No vector may be looked at, so that the table of sums has to answer. */
const BY_TABLE: CountingLimits = { ...COUNTING_LIMITS, vectors: 0, diagram: 0 };

const sound = (rule: VotingRule): VotingStructure => {
  const structure = votingStructure(rule);
  fc.pre(!("type" in structure));
  return structureOf(rule);
};
const text = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map((set) => set.join("+")).sort();

describe("what holds for every rule", () => {
  test("the structure passes exactly what the rule passes, and one vote more never defeats", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const structure = sound(rule);
        for (const set of setsOf(structure.voters)) {
          const passing = passes(structure, set);
          expect(passing).toBe(passesByDefinition(rule, new Set(set)));
          const larger = structure.voters.map((more) => passes(structure, [...set, more]));
          expect(passing && larger.includes(false)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a coalition blocks exactly if the others do not pass, and that is the dual rule", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const structure = sound(rule);
        const dual = dualOf(structure);
        for (const set of setsOf(structure.voters)) {
          const others = structure.voters.filter((voter) => !set.includes(voter));
          expect(passes(dual, set)).toBe(!passes(structure, others));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("minimal coalitions are those of the definition: listed, counted, smallest; and transversals of each other", () => {
    fc.assert(
      fc.property(fc.oneof(anyRule, sizeAndWeightRule), (rule) => {
        const structure = sound(rule);
        const winning = minimalWinning(structure, 1000);
        const blocking = minimalBlocking(structure, 1000);
        const expected = minimalSetsBy(structure.voters, (set) => passes(structure, set));
        expect(text(winning.listed)).toEqual(expected);
        expect(winning).toMatchObject({ count: BigInt(expected.length), complete: true });
        expect(winning.smallest).toBe(winning.listed[0]?.length ?? null);
        const transversals = minimalSetsBy(structure.voters, (set) =>
          winning.listed.every((coalition) => coalition.some((voter) => set.includes(voter))),
        );
        expect(text(blocking.listed)).toEqual(transversals);
        expect(blocking).toMatchObject({ count: BigInt(transversals.length), complete: true });
        expect(blocking.smallest).toBe(blocking.listed[0]?.length ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test("power is that of the definition", () => {
    fc.assert(
      fc.property(fc.oneof(anyRule, sizeAndWeightRule), (rule) => {
        const structure = sound(rule);
        const swings = banzhaf(structure);
        const shares = shapleyShubik(structure);
        if ("type" in swings || "type" in shares) throw new Error("A small rule is always counted.");
        for (const [place, voter] of structure.voters.entries()) {
          const expected = powerByDefinition(structure, voter, (set) => passes(structure, set));
          expect(swings[place]).toMatchObject({ voter, swings: expected.swings });
          expect(shares[place]).toEqual({ voter, share: expected.share });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** No table either, so that the sums of halves have to answer. */
const BY_HALVES: CountingLimits = { steps: 0, vectors: 0, diagram: 0 };

describe.each([
  ["the table of sums", BY_TABLE],
  ["the sums of halves", BY_HALVES],
])("%s and the classes of voters", (_, limits) => {
  test("count the same minimal coalitions", () => {
    fc.assert(
      fc.property(sizeAndWeightRule, (rule) => {
        const structure = sound(rule);
        expect(countMinimalWinning(structure, limits)).toBe(countMinimalWinning(structure));
        expect(countMinimalBlocking(structure, limits)).toBe(countMinimalBlocking(structure));
      }),
      { numRuns: 2000 },
    );
  });

  test("count both families in one as they do one by one", () => {
    fc.assert(
      fc.property(sizeAndWeightRule, (rule) => {
        const structure = sound(rule);
        expect(countMinimal(structure, limits)).toEqual({
          winning: countMinimalWinning(structure),
          blocking: countMinimalBlocking(structure),
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("find the same power", () => {
    fc.assert(
      fc.property(sizeAndWeightRule, (rule) => {
        const structure = sound(rule);
        expect(banzhaf(structure, limits)).toEqual(banzhaf(structure));
        expect(shapleyShubik(structure, limits)).toEqual(shapleyShubik(structure));
      }),
      { numRuns: 2000 },
    );
  });
});
