import { describe, expect, test } from "vitest";
import { countMinimalBlocking, countMinimalWinning } from "./count-minimal.js";
import { COUNTING_LIMITS } from "./counted.js";
import { binomials, fraction } from "./exact.js";
import { minimalBlocking, minimalWinning, smallestBlocking } from "./minimal.js";
import { banzhaf, shapleyShubik } from "./power.js";
import { qualifiedMajority } from "./rules/council-of-the-european-union.js";
import type { VotingStructure } from "./structure.js";
import { passes, total } from "./structure.js";
import { structureOf } from "./testing/by-definition.js";
import { numbered, scattered } from "./testing/large-rule.js";
import type { VotingRule, WeightedVoter } from "./voting-rule.js";

const BY_TABLE = { ...COUNTING_LIMITS, vectors: 0 };
const weighted = scattered(193, 199, 67);
const sum = total(weighted.map(({ weight }) => weight));
const twoThirds: VotingRule = {
  type: "weighted",
  quota: { numerator: 2, denominator: 3, reached: "at_least" },
  weights: weighted,
};
const half: VotingRule = {
  ...twoThirds,
  quota: { numerator: 1, denominator: 2, reached: "more_than" },
};

/** The whole generating function as one number: a slot of 256 bits for each weight. */
function minimalByOneNumber(weights: readonly WeightedVoter[], quota: number): bigint {
  const slot = 256n;
  let polynomial = 1n;
  let count = 0n;
  for (const { weight } of [...weights].sort((first, second) => second.weight - first.weight)) {
    const from = Math.max(0, quota - weight);
    const window = BigInt.asUintN((quota - from) * 256, polynomial >> (slot * BigInt(from)));
    // The sum of the slots is the remainder by one less than the slot's size.
    count += window % ((1n << slot) - 1n);
    polynomial += polynomial << (slot * BigInt(weight));
  }
  return count;
}

function expectMinimal(structure: VotingStructure, coalitions: readonly (readonly string[])[]): void {
  for (const coalition of coalitions) {
    expect(passes(structure, coalition)).toBe(true);
    const smaller = coalition.map((left) => coalition.filter((voter) => voter !== left));
    expect(smaller.some((set) => passes(structure, set))).toBe(false);
  }
}

describe("193 voters", () => {
  test("two thirds: the binomial coefficient, by classes and by table", () => {
    const structure = structureOf({ type: "at_least", needed: 129, voters: numbered(193) });
    expect(countMinimalWinning(structure)).toBe(binomials(193)[129]);
    expect(countMinimalWinning(structure, BY_TABLE)).toBe(binomials(193)[129]);
    expect(countMinimalBlocking(structure, BY_TABLE)).toBe(binomials(193)[65]);
  });

  test("weights: a count of more than fifty digits is that of the generating function in one number", () => {
    for (const rule of [twoThirds, half]) {
      const structure = structureOf(rule);
      const quota = structure.thresholds[0]?.quota ?? 0;
      expect(countMinimalWinning(structure)).toBe(minimalByOneNumber(weighted, quota));
      expect(countMinimalBlocking(structure)).toBe(minimalByOneNumber(weighted, sum - quota + 1));
    }
    expect(countMinimalWinning(structureOf(half))).toBeGreaterThan(10n ** 54n);
  });

  test("a thousand minimal coalitions, each verified, none twice", () => {
    const structure = structureOf(qualifiedMajority(weighted));
    const winning = minimalWinning(structure, 1000);
    expect(winning).toMatchObject({ complete: false, limit: 1000 });
    expect(new Set(winning.listed.map((coalition) => coalition.join("+"))).size).toBe(1000);
    expectMinimal(structure, winning.listed.slice(0, 50));
  });

  test("vetoes of voters who weigh little: counted, listed and measured as exactly", () => {
    const light = [...weighted].sort((first, second) => first.weight - second.weight).slice(0, 5);
    const holders = light.map(({ voter }) => voter);
    const structure = structureOf({ type: "veto", rule: half, holders });
    const others = weighted.filter(({ voter }) => !holders.includes(voter));
    const held = total(light.map(({ weight }) => weight));
    const quota = Math.floor(sum / 2) + 1;
    expect(minimalWinning(structure, 3).count).toBe(minimalByOneNumber(others, quota - held));
    const blocking = minimalBlocking(structure, 6);
    expect(blocking.count).toBe(5n + minimalByOneNumber(others, sum - quota + 1));
    expect(blocking).toMatchObject({ smallest: 1, complete: false });
    expect(blocking.listed.slice(0, 5)).toEqual([...holders].sort().map((voter) => [voter]));
    expectMinimal(structure, minimalWinning(structure, 3).listed);
    expect(shapleyShubik(structure)).toHaveLength(193);
  });

  test("the smallest blocking coalition is one that blocks, and with one less nobody does", () => {
    const structure = structureOf(qualifiedMajority(weighted));
    const smallest = smallestBlocking(structure);
    const heaviest = [...weighted]
      .sort((first, second) => second.weight - first.weight)
      .map(({ voter }) => voter);
    const without = (count: number): readonly string[] => heaviest.slice(count);
    expect(passes(structure, without(Number(smallest)))).toBe(false);
    expect(passes(structure, without(Number(smallest) - 1))).toBe(true);
  });

  test("Shapley–Shubik shares sum to one; whoever weighs more has no less power, by either measure", () => {
    const structure = structureOf(half);
    const shares = shapleyShubik(structure);
    const power = banzhaf(structure);
    if ("type" in shares || "type" in power) throw new Error("not counted");
    let all = fraction(0n, 1n);
    for (const { share } of shares) {
      all = fraction(
        all.numerator * share.denominator + share.numerator * all.denominator,
        all.denominator * share.denominator,
      );
    }
    expect(all).toEqual(fraction(1n, 1n));
    const ordered = weighted
      .map(({ weight }, place) => ({
        weight,
        share: shares[place]?.share,
        swings: power[place]?.swings ?? 0n,
      }))
      .sort((first, second) => first.weight - second.weight);
    for (const [index, { share, swings }] of ordered.entries()) {
      const before = ordered[index - 1];
      if (before?.share === undefined || share === undefined) continue;
      expect(before.swings <= swings).toBe(true);
      expect(before.share.numerator * share.denominator <= share.numerator * before.share.denominator).toBe(
        true,
      );
    }
  });
});

describe("what cannot be counted says so", () => {
  const opposite: VotingRule = {
    type: "all",
    rules: [
      twoThirds,
      {
        type: "weighted",
        quota: 5000,
        weights: weighted.map(({ voter, weight }) => ({ voter, weight: 200 - weight })),
      },
    ],
  };

  test("two scales that order the voters differently, at 193", () => {
    const structure = structureOf(opposite);
    expect(countMinimalWinning(structure)).toMatchObject({ type: "not_counted" });
    expect(banzhaf(structure)).toMatchObject({ type: "not_counted" });
    expect(shapleyShubik(structure)).toMatchObject({ type: "not_counted" });
    const blocking = minimalBlocking(structure, 20);
    expect(blocking).toMatchObject({ complete: false, smallest: { type: "not_counted" } });
  });

  test("what is listed of such a rule is minimal all the same", () => {
    const structure = structureOf(opposite);
    const { listed } = minimalWinning(structure, 20);
    expect(listed.length).toBeGreaterThan(0);
    expectMinimal(structure, listed);
  });

  test("weights up to a million, all different, at 193: power by order of votes is beyond the limit", () => {
    const large = scattered(193, 999_983, 611_953);
    const structure = structureOf({ ...half, weights: large });
    expect(shapleyShubik(structure)).toMatchObject({ type: "not_counted" });
    expect(smallestBlocking(structure)).toBeTypeOf("number");
  });
});
