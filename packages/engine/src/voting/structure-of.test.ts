import { describe, expect, test } from "vitest";
import { votingStructure } from "./structure-of.js";
import type { VotingRule } from "./voting-rule.js";

const voters = ["a", "b", "c"];
const share = (numerator: number, denominator: number) => ({
  type: "at_least" as const,
  needed: { numerator, denominator, reached: "at_least" as const },
  voters,
});

describe("a rule that cannot be meant is a typed problem", () => {
  const wrong: readonly (readonly [string, VotingRule, string])[] = [
    ["a quota of nothing", { type: "at_least", needed: 0, voters }, "impossible_number"],
    ["a quota that is no whole number", { type: "at_least", needed: 1.5, voters }, "impossible_number"],
    ["a share of more than all", share(4, 3), "impossible_number"],
    ["a share of nothing", share(0, 3), "impossible_number"],
    ["no objections", { type: "silence", objections: 0, voters }, "impossible_number"],
    [
      "a negative weight",
      { type: "weighted", quota: 1, weights: [{ voter: "a", weight: -1 }] },
      "impossible_number",
    ],
    [
      "weights whose sum is no exact number",
      {
        type: "weighted",
        quota: 1,
        weights: voters.map((voter) => ({ voter, weight: Number.MAX_SAFE_INTEGER })),
      },
      "impossible_number",
    ],
    ["a voter named twice", { type: "unanimity", voters: ["a", "a"] }, "repeated_voter"],
    [
      "a veto of a stranger",
      { type: "veto", rule: { type: "majority", voters }, holders: ["z"] },
      "unknown_voter",
    ],
    ["nobody", { type: "unanimity", voters: [] }, "no_voters"],
    ["nobody in several rules", { type: "all", rules: [] }, "no_voters"],
    [
      "all excluded",
      { type: "excluding", rule: { type: "majority", voters }, excluded: voters },
      "no_voters",
    ],
  ];
  test.each(wrong)("%s", (_, rule, code) => {
    expect(votingStructure(rule)).toMatchObject({ type: "problem", code });
  });
});

test("55% of 27 members are fifteen; more than 35% of them are ten", () => {
  const members = Array.from({ length: 27 }, (_, index) => `m${String(index)}`);
  const quotaOf = (numerator: number, reached: "at_least" | "more_than"): unknown => {
    const structure = votingStructure({
      type: "at_least",
      needed: { numerator, denominator: 100, reached },
      voters: members,
    });
    return "type" in structure ? structure : structure.thresholds[0]?.quota;
  };
  expect(quotaOf(55, "at_least")).toBe(15);
  expect(quotaOf(35, "more_than")).toBe(10);
  expect(quotaOf(100, "at_least")).toBe(27);
});
