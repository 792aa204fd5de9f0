import { describe, expect, test } from "vitest";
import { fraction } from "./exact.js";
import { minimalBlocking, minimalWinning } from "./minimal.js";
import { banzhaf, shapleyShubik } from "./power.js";
import { EUROPEAN_UNION_POPULATION_2025, qualifiedMajority } from "./rules/council-of-the-european-union.js";
import { EUROPEAN_ECONOMIC_COMMUNITY_1958 } from "./rules/european-economic-community.js";
import { PERMANENT_MEMBERS, securityCouncil } from "./rules/security-council.js";
import type { VotingStructure } from "./structure.js";
import { passes } from "./structure.js";
import { structureOf } from "./testing/by-definition.js";
import { numbered } from "./testing/large-rule.js";
import type { VotingRule } from "./voting-rule.js";

const sharesOf = (structure: VotingStructure): Readonly<Record<string, string>> => {
  const shares = shapleyShubik(structure);
  if ("type" in shares) throw new Error("not counted");
  return Object.fromEntries(
    shares.map(({ voter, share }) => [voter, `${String(share.numerator)}/${String(share.denominator)}`]),
  );
};
const swingsOf = (structure: VotingStructure): Readonly<Record<string, bigint>> => {
  const power = banzhaf(structure);
  if ("type" in power) throw new Error("not counted");
  return Object.fromEntries(power.map(({ voter, swings }) => [voter, swings]));
};

describe("the Security Council: nine of fifteen, and the five", () => {
  const elected = numbered(10);
  const council = structureOf(securityCouncil(elected));

  test("a permanent member has 421/2145 of the power, an elected one 4/2145 (Shapley and Shubik, as corrected for fifteen)", () => {
    const shares = sharesOf(council);
    for (const voter of PERMANENT_MEMBERS) expect(shares[voter]).toBe("421/2145");
    for (const voter of elected) expect(shares[voter]).toBe("4/2145");
  });

  test("a permanent member decides in 848 coalitions, an elected one in 84", () => {
    const swings = swingsOf(council);
    expect(swings["us"]).toBe(848n);
    expect(swings["s000"]).toBe(84n);
  });

  test("210 minimal coalitions pass; one permanent member or seven elected ones block", () => {
    expect(minimalWinning(council)).toMatchObject({ count: 210n, smallest: 9 });
    expect(minimalBlocking(council, 200)).toMatchObject({ count: 125n, smallest: 1, complete: true });
  });

  test("a permanent member who is excluded as a party to the dispute neither votes nor vetoes, and it still takes nine", () => {
    const excluding = structureOf({
      type: "excluding",
      rule: securityCouncil(elected),
      excluded: ["russia"],
    });
    const others = PERMANENT_MEMBERS.filter((voter) => voter !== "russia");
    expect(passes(excluding, [...others, ...elected.slice(0, 5)])).toBe(true);
    expect(passes(excluding, [...others, ...elected.slice(0, 4), "russia"])).toBe(false);
  });

  test("where a measure lapses unless it is continued, each permanent member can end it alone (resolution 2231)", () => {
    const snapback = structureOf({ type: "reverse", rule: securityCouncil(elected) });
    expect(minimalWinning(snapback, 5).listed).toEqual(PERMANENT_MEMBERS.map((voter) => [voter]));
    expect(passes(snapback, elected.slice(0, 6))).toBe(false);
  });
});

describe("the European Economic Community of 1958", () => {
  const council = structureOf(EUROPEAN_ECONOMIC_COMMUNITY_1958);

  test("Luxembourg's vote never decides; the three have 14/60 each, Belgium and the Netherlands 9/60", () => {
    expect(sharesOf(council)).toEqual({
      belgium: "3/20",
      france: "7/30",
      germany: "7/30",
      italy: "7/30",
      luxembourg: "0/1",
      netherlands: "3/20",
    });
  });

  test("swings are 10, 10, 10, 6, 6 and 0", () => {
    expect(swingsOf(council)).toMatchObject({
      france: 10n,
      germany: 10n,
      italy: 10n,
      belgium: 6n,
      luxembourg: 0n,
    });
  });
});

describe("the Council of the European Union", () => {
  const rule = qualifiedMajority(EUROPEAN_UNION_POPULATION_2025);
  const council = structureOf(rule);
  const but = (...opposed: readonly string[]): readonly string[] =>
    council.voters.filter((voter) => !opposed.includes(voter));

  test("three members cannot block, however many people they stand for; with a fourth, however small, they can", () => {
    expect(passes(council, but("germany", "france", "italy"))).toBe(true);
    expect(passes(council, but("germany", "france", "italy", "malta"))).toBe(false);
    expect(minimalBlocking(council).smallest).toBe(4);
  });

  test("fifteen members are needed, fourteen never suffice", () => {
    expect(minimalWinning(council).smallest).toBe(15);
    const smallest = new Set(EUROPEAN_UNION_POPULATION_2025.slice(13).map(({ voter }) => voter));
    // Thirteen members, all but the fourteen smallest, stand for most people and are too few.
    expect(
      passes(
        council,
        council.voters.filter((voter) => !smallest.has(voter)),
      ),
    ).toBe(false);
  });

  test("shares sum to one, and swings are those of a plain table of sizes and weights", () => {
    const shares = shapleyShubik(council);
    if ("type" in shares) throw new Error("not counted");
    const sum = shares.reduce(
      (all, { share }) =>
        fraction(
          all.numerator * share.denominator + share.numerator * all.denominator,
          all.denominator * share.denominator,
        ),
      fraction(0n, 1n),
    );
    expect(sum).toEqual(fraction(1n, 1n));
    expect(swingsOf(council)["malta"]).toBe(plainSwings("malta"));
    expect(swingsOf(council)["germany"]).toBe(plainSwings("germany"));
  });

  test("a scale a million times finer, as of persons, gives the same figures by another way", () => {
    const fine = EUROPEAN_UNION_POPULATION_2025.map(({ voter, weight }) => ({
      voter,
      weight: weight * 1_000_000,
    }));
    const persons = structureOf(qualifiedMajority(fine));
    expect(shapleyShubik(persons)).toEqual(shapleyShubik(council));
    expect(banzhaf(persons)).toEqual(banzhaf(council));
    expect(minimalWinning(persons).count).toBe(minimalWinning(council).count);
    expect(minimalBlocking(persons).count).toBe(minimalBlocking(council).count);
  });

  /** Counts the coalitions of the others by size and population, and looks at each kind with and without the voter. */
  function plainSwings(voter: string): bigint {
    let kinds = new Map<number, bigint>([[0, 1n]]);
    const scale = 100_000;
    for (const { voter: other, weight } of EUROPEAN_UNION_POPULATION_2025) {
      if (other === voter) continue;
      const next = new Map(kinds);
      for (const [kind, number] of kinds) {
        next.set(kind + scale + weight, (next.get(kind + scale + weight) ?? 0n) + number);
      }
      kinds = next;
    }
    const own = EUROPEAN_UNION_POPULATION_2025.find((one) => one.voter === voter)?.weight ?? 0;
    const wins = (members: number, people: number): boolean =>
      (members >= 15 && people * 100 >= 65 * 10_001) || members > 23;
    let swings = 0n;
    for (const [kind, number] of kinds) {
      const members = Math.floor(kind / scale);
      const people = kind % scale;
      if (!wins(members, people) && wins(members + 1, people + own)) swings += number;
    }
    return swings;
  }
});

describe("rules of other bodies", () => {
  test("the silence of 32, broken by one, is unanimity", () => {
    const allies = numbered(32);
    const silence = structureOf({ type: "silence", objections: 1, voters: allies });
    expect(minimalWinning(silence)).toMatchObject({ count: 1n, smallest: 32 });
    expect(minimalBlocking(silence)).toMatchObject({ count: 32n, smallest: 1 });
  });

  test("unanimity without the disputants is unanimity of the rest (Covenant of the League 15(6))", () => {
    const rule: VotingRule = {
      type: "excluding",
      rule: { type: "unanimity", voters: ["italy", "ethiopia", "france", "uk"] },
      excluded: ["italy", "ethiopia"],
    };
    expect(minimalWinning(structureOf(rule)).listed).toEqual([["france", "uk"]]);
  });

  test("a share of those who take part moves with exclusions, a fixed number stays", () => {
    const voters = numbered(9);
    const excluded = voters.slice(0, 3);
    const smallest = (rule: VotingRule): unknown =>
      minimalWinning(structureOf({ type: "excluding", rule, excluded })).smallest;
    expect(smallest({ type: "majority", voters })).toBe(4);
    expect(smallest({ type: "at_least", needed: 5, voters })).toBe(5);
    expect(smallest({ type: "at_least", needed: 7, voters })).toBe(null);
  });
});
