import fc from "fast-check";
import { expect, test } from "vitest";
import { isMonotone, isSufficient } from "../evaluation/evaluate.js";
import { playersOf } from "../grounding/game.js";
import { subsets } from "../reference/lawful.js";
import { anyGame, permissiveGame } from "../testing/arbitrary-game.js";
import { passes } from "../voting/structure.js";
import { sufficiencyStructure } from "./sufficiency-structure.js";

test("the structure passes exactly with those who are sufficient", () => {
  fc.assert(
    fc.property(permissiveGame, (game) => {
      fc.pre(isMonotone(game));
      const structure = sufficiencyStructure(game);
      if (structure === null) throw new Error("A monotone game has a structure.");
      const players = playersOf(game).filter((player) => player !== game.side);
      expect(structure.voters).toEqual(players);
      for (const set of subsets(players)) expect(passes(structure, set)).toBe(isSufficient(game, set));
    }),
    { numRuns: 5000 },
  );
});

test("a game in which a move can take another away has none", () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      expect(sufficiencyStructure(game) === null).toBe(!isMonotone(game));
    }),
  );
});
