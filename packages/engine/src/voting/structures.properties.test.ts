import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countMinimalWinning } from "./count-minimal.js";
import { countSets, minimalDiagram, smallestSize, visitSets } from "./decision-diagram.js";
import { minimalBlocking, minimalWinning } from "./minimal.js";
import { banzhaf, shapleyShubik } from "./power.js";
import { gameOfStructure, structureOfGame } from "./simple-game-structure.js";
import { dualOf, passes } from "./structure.js";
import type { VotingStructure } from "./structure.js";
import { anyStructure } from "./testing/arbitrary-structure.js";
import { minimalSetsBy, powerByDefinition, setsOf } from "./testing/by-definition.js";

const text = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map((set) => set.join("+")).sort();

const minimalOf = (structure: VotingStructure): readonly string[] =>
  minimalSetsBy(structure.voters, (set) => passes(structure, set));

describe("what holds for every structure, also with so many of several parts", () => {
  test("a coalition blocks exactly if the others do not pass, and that is the dual", () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const dual = dualOf(structure);
        for (const set of setsOf(structure.voters)) {
          const others = structure.voters.filter((voter) => !set.includes(voter));
          expect(passes(dual, set)).toBe(!passes(structure, others));
        }
      }),
    );
  });

  test("minimal coalitions are those of the definition: listed, counted, smallest", () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        for (const [found, expected] of [
          [minimalWinning(structure, 1000), minimalOf(structure)],
          [minimalBlocking(structure, 1000), minimalOf(dualOf(structure))],
        ] as const) {
          expect(text(found.listed)).toEqual(expected);
          expect(found).toMatchObject({ count: BigInt(expected.length), complete: true });
          expect(found.smallest).toBe(found.listed[0]?.length ?? null);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("a list is complete exactly if there is no more than it holds", () => {
    fc.assert(
      fc.property(anyStructure, fc.nat({ max: 4 }), (structure, limit) => {
        const { listed, complete } = minimalWinning(structure, limit);
        const all = minimalOf(structure).length;
        expect(listed).toHaveLength(Math.min(limit, all));
        expect(complete).toBe(all <= limit);
      }),
      { numRuns: 500 },
    );
  });

  test("the decision diagram holds the minimal coalitions, the smallest first", () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const diagram = minimalDiagram(structure, 100_000);
        if (diagram === null) throw new Error("A small diagram is always made.");
        const sets: (readonly string[])[] = [];
        visitSets(diagram.root, (voters) => {
          sets.push(voters.map((voter) => structure.voters[diagram.places[voter] ?? 0] ?? "").toSorted());
          return true;
        });
        expect(text(sets)).toEqual(minimalOf(structure));
        const sizes = sets.map(({ length }) => length);
        expect(sizes).toEqual(sizes.toSorted((first, second) => first - second));
        expect(countSets(diagram.root)).toBe(BigInt(sets.length));
        expect(smallestSize(diagram.root)).toBe(sets[0]?.length ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test("as a simple game and back it passes what it passed", () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const { game, places } = gameOfStructure(structure);
        const voters = places.map((place) => structure.voters[place] ?? "");
        const small = structureOfGame(game, voters);
        for (const set of setsOf(structure.voters)) expect(passes(small, set)).toBe(passes(structure, set));
      }),
      { numRuns: 500 },
    );
  });

  test("power is that of the definition", () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const swings = banzhaf(structure);
        const shares = shapleyShubik(structure);
        if ("type" in swings || "type" in shares) throw new Error("A small structure is always counted.");
        for (const [place, voter] of structure.voters.entries()) {
          const expected = powerByDefinition(structure, voter, (set) => passes(structure, set));
          expect(swings[place]).toMatchObject({ voter, swings: expected.swings });
          expect(shares[place]).toEqual({ voter, share: expected.share });
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("at least 97 of 193 who each wait for an organ: any 97 pairs suffice, and one of each of 97 pairs blocks", () => {
  const count = 193;
  const voters = Array.from({ length: 2 * count }, (_, index) => `v${String(index).padStart(3, "0")}`);
  const pairOf = (index: number): readonly number[] =>
    voters.map((_, place) => (Math.floor(place / 2) === index ? 1 : 0));
  const structure: VotingStructure = {
    voters,
    thresholds: Array.from({ length: count }, (_, index) => ({ quota: 2, weights: pairOf(index) })),
    formula: {
      type: "at_least",
      needed: 97,
      parts: Array.from({ length: count }, (_, index) => ({ type: "threshold", index })),
    },
  };
  const winning = minimalWinning(structure, 10);
  expect(winning.smallest).toBe(194);
  expect(winning.listed).toHaveLength(10);
  let ways = 1n;
  for (let index = 1; index <= 97; index += 1) ways = (ways * BigInt(count - 97 + index)) / BigInt(index);
  expect(winning.count).toBe(ways);
  expect(countMinimalWinning(dualOf(structure))).toBe(ways * 2n ** 97n);
  expect(minimalBlocking(structure, 10).smallest).toBe(97);
});
