import fc from "fast-check";
import type { Quota, Voter, VotingRule } from "../voting-rule.js";

/** Names enough for small rules. */
const NAMES: readonly Voter[] = ["a", "b", "c", "d", "e", "f", "g", "h"];

const quota = (most: number): fc.Arbitrary<Quota> =>
  fc.oneof(
    fc.integer({ min: 1, max: most }),
    fc.record({
      numerator: fc.integer({ min: 1, max: 5 }),
      denominator: fc.integer({ min: 5, max: 7 }),
      reached: fc.constantFrom("at_least" as const, "more_than" as const),
    }),
  );

const simple = (voters: readonly Voter[]): fc.Arbitrary<VotingRule> =>
  fc.oneof(
    fc.constant<VotingRule>({ type: "unanimity", voters }),
    fc.constant<VotingRule>({ type: "majority", voters }),
    quota(voters.length + 1).map<VotingRule>((needed) => ({ type: "at_least", needed, voters })),
    fc
      .tuple(
        quota(30),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: voters.length, maxLength: voters.length }),
      )
      .map<VotingRule>(([needed, weights]) => ({
        type: "weighted",
        quota: needed,
        weights: voters.map((voter, index) => ({ voter, weight: weights[index] ?? 0 })),
      })),
    fc
      .integer({ min: 1, max: voters.length + 1 })
      .map<VotingRule>((objections) => ({ type: "silence", objections, voters })),
  );

const over = (voters: readonly Voter[]): fc.Arbitrary<VotingRule> =>
  fc.letrec<{ rule: VotingRule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      simple(voters),
      fc
        .tuple(
          fc.constantFrom("all" as const, "any" as const),
          fc.array(tie("rule"), { minLength: 1, maxLength: 3 }),
        )
        .map<VotingRule>(([type, rules]) => ({ type, rules })),
      fc
        .tuple(tie("rule"), fc.subarray([...voters], { maxLength: Math.min(2, voters.length) }))
        .map<VotingRule>(([rule, holders]) => ({ type: "veto", rule, holders })),
      tie("rule").map<VotingRule>((rule) => ({ type: "reverse", rule })),
      fc
        .tuple(tie("rule"), fc.subarray([...voters], { maxLength: 1 }))
        .map<VotingRule>(([rule, excluded]) => ({ type: "excluding", rule, excluded })),
    ),
  })).rule;

/** Rules of up to eight voters, of every type, nested. Now and then one that excludes everybody, which is a problem. */
export const anyRule: fc.Arbitrary<VotingRule> = fc
  .integer({ min: 1, max: NAMES.length })
  .chain((count) => over(NAMES.slice(0, count)));

/** Rules in which only size and weight matter: a quota of weights, perhaps one of members, perhaps vetoes. */
export const sizeAndWeightRule: fc.Arbitrary<VotingRule> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom("weights", "both", "either", "union"),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([weights, needed, members, objections, kind, vetoes]) => {
    const voters = NAMES.slice(0, weights.length);
    const weighted: VotingRule = {
      type: "weighted",
      quota: needed,
      weights: voters.map((voter, index) => ({ voter, weight: weights[index] ?? 0 })),
    };
    const heads: VotingRule = { type: "at_least", needed: members, voters };
    const both: VotingRule = { type: "all", rules: [weighted, heads] };
    const rule: VotingRule =
      kind === "weights"
        ? weighted
        : kind === "both"
          ? both
          : kind === "either"
            ? { type: "any", rules: [weighted, heads] }
            : { type: "any", rules: [both, { type: "silence", objections, voters }] };
    return { type: "veto", rule, holders: voters.slice(0, vetoes) };
  });
