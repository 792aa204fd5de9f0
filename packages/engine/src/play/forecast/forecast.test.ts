import fc from "fast-check";
import { expect, test } from "vitest";
import { playersOf } from "../../grounding/game.js";
import { ReferenceInterpreter } from "../../reference/effectivity.js";
import { subsets } from "../../reference/lawful.js";
import { anyGame } from "../../testing/arbitrary-game.js";
import { layOut } from "../layout.js";
import { startOf } from "../rounds.js";
import { Forecaster } from "./forecast.js";

const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

test(
  `what is forecast without search is what playing out comes to, in ${String(CASES)} generated games`,
  { timeout: 3_600_000 },
  () => {
    let [asked, decided] = [0, 0];
    fc.assert(
      fc.property(anyGame, (one) => {
        const interpreter = new ReferenceInterpreter(one);
        const layout = layOut(one);
        const forecaster = new Forecaster(layout);
        for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
          const committed = new Set([...actors, one.side]);
          const forecast = forecaster.forecast(
            startOf(layout),
            layout.players.map((player) => committed.has(player)),
          );
          asked += 1;
          if (forecast === null) continue;
          decided += 1;
          expect([actors, forecast]).toEqual([actors, interpreter.isSufficient(actors)]);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
    // Most questions are decided this way, or it would not be worth having.
    expect(decided / asked).toBeGreaterThan(0.8);
  },
);
