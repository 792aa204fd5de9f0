import fc from "fast-check";
import { expect, test } from "vitest";
import { playersOf } from "../grounding/game.js";
import { ReferenceInterpreter } from "../reference/effectivity.js";
import { subsets } from "../reference/lawful.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { Budget, LIMITS } from "./bound.js";
import { Contest } from "./contest.js";
import { layOut } from "./layout.js";
import { OpenChoices } from "./open-choices.js";

const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

/** Nothing is forecast: every play is searched. */
const BLIND = { forecast: () => null };

test(
  `without any forecast the search comes to what the plain interpreter does, in ${String(CASES)} generated games`,
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const interpreter = new ReferenceInterpreter(one);
        const layout = layOut(one);
        const open = new OpenChoices(layout, new Budget(LIMITS));
        for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
          const committed = layout.players.map((player) => player === one.side || actors.includes(player));
          const contest = new Contest(layout, open, BLIND, committed, new Budget(LIMITS));
          expect([actors, contest.isForced()]).toEqual([actors, interpreter.isSufficient(actors)]);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
  },
);
