import fc from "fast-check";
import { expect, test } from "vitest";
import { playersOf } from "../grounding/game.js";
import { ReferenceInterpreter } from "../reference/effectivity.js";
import { subsets } from "../reference/lawful.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { searchSufficiency } from "./search-sufficiency.js";

/** How many games are generated, from which seed; `FOEDUS_CASES` asks for more, `FOEDUS_SEED` for others. */
const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

test(
  `the search and the plain interpreter agree for every set of actors in ${String(CASES)} generated games`,
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(anyGame, (one) => {
        const interpreter = new ReferenceInterpreter(one);
        for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
          expect([actors, searchSufficiency(one, actors)]).toEqual([
            actors,
            interpreter.isSufficient(actors),
          ]);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
  },
);

test("a search that a bound ends says which bound and what to do, and gives no answer", () => {
  const games = fc.sample(anyGame, { numRuns: 200, seed: SEED });
  const cut = games.map((one) =>
    searchSufficiency(one, [], { states: 1, work: 1, memory: 4, depth: 100, duties: 12 }),
  );
  const hits = cut.filter((answer) => typeof answer !== "boolean");
  expect(hits.length).toBeGreaterThan(0);
  for (const { type, message, help } of hits) {
    expect(type).toBe("bound_hit");
    expect(message).toMatch(/^Not decided within/u);
    expect(help).not.toBe("");
  }
});
