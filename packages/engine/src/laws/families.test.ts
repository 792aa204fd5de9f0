import { expect, test } from "vitest";
import { solve } from "../families/families.js";
import { playersOf } from "../grounding/game.js";
import { minimalSets } from "../reference/reference-answer.js";
import { gamesOf } from "./testing/games.js";
import { holdsFor, lawCase } from "./testing/law.js";

type Family = readonly (readonly string[])[];

/** The minimal sets that meet every set of the family. */
function transversals(players: readonly string[], family: Family): Family {
  return minimalSets(players, (actors) => family.every((set) => set.some((one) => actors.includes(one))));
}

test("in every completion, minimal blocking and minimal sufficient sets are minimal transversals of each other", () => {
  let discretionary = 0;
  holdsFor(lawCase(), 150, (one) => {
    for (const game of gamesOf(one)) {
      const players = playersOf(game).filter((player) => player !== game.side);
      const solution = solve(game);
      if ("type" in solution || players.length > 8) continue;
      if (solution.value === "discretionary") discretionary += 1;
      const { sufficient, blocking } = solution;
      expect(blocking.listed).toEqual(transversals(players, sufficient.listed));
      expect(sufficient.listed).toEqual(transversals(players, blocking.listed));
    }
  });
  expect(discretionary).toBeGreaterThan(50);
});
