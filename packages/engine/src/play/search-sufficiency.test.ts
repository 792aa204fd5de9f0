import fc from "fast-check";
import { expect, test } from "vitest";
import { playersOf, UNHINDERED } from "../grounding/game.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import { ReferenceInterpreter } from "../reference/effectivity.js";
import { subsets } from "../reference/lawful.js";
import { anyGame } from "../testing/arbitrary-game.js";
import { Budget, LIMITS } from "./bound.js";
import { Contest } from "./contest.js";
import { layOut } from "./layout.js";
import { OpenChoices } from "./open-choices.js";
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

/** So many guarantors, each with an exit on five days' notice; a third owe at once, a third next day, a third later. */
function guarantee(size: number): Game {
  const members = Array.from({ length: size }, (_, place) => `member${String(place)}`);
  return {
    side: "victim",
    defecting: [],
    given: [],
    barred: [],
    instants: [0, 24, 240],
    asked: 240,
    atoms: members.map((performer) => ({ performer, needs: [["armed_force"]] })),
    needed: Math.ceil(size / 3),
    provisions: members.map((owner, place): GroundProvision => ({
      ...UNHINDERED,
      name: `duty:${owner}`,
      clause: "duty",
      type: "duty",
      owner,
      opens: 0,
      closes: null,
      conditions: [],
      due: { type: "at", moment: [0, 24, 240][place % 3] ?? 0 },
      required: [["armed_force"]],
      permitted: ["armed_force"],
      nonEmpty: true,
      ends: [
        {
          condition: { kind: "act", needed: 1, moves: [{ actor: owner, move: `act:${owner}:withdrawal` }] },
          from: 0,
          notice: { amount: 5, unit: "days" },
        },
      ],
    })),
  };
}

test("193 guarantors who may leave are decided: whoever owes before an exit can take effect must give", () => {
  const game = guarantee(193);
  expect(searchSufficiency(game, [])).toBe(true);
  // Those who owe late enough can all be gone by then.
  expect(searchSufficiency({ ...game, needed: 130 }, [])).toBe(false);
  expect(searchSufficiency({ ...game, needed: 130 }, ["member2"])).toBe(true);
});

test("a play of very many rounds is no deeper than the search can go", () => {
  const leaves = Array.from({ length: 1400 }, (_, place) => `measure${String(place)}`);
  const [first] = guarantee(1).provisions;
  if (first === undefined) throw new Error("no provision");
  const game: Game = {
    ...guarantee(1),
    provisions: [{ ...first, permitted: leaves, required: [], type: "permission" }],
    atoms: [{ performer: "member0", needs: [["armed_force"], ...leaves.map((leaf) => [leaf])] }],
    needed: 1,
  };
  const layout = layOut(game);
  const budget = new Budget({ ...LIMITS, states: 10 });
  const open = new OpenChoices(layout, budget);
  // Nothing is forecast, so that the search goes all the way down before it remembers its first states.
  const contest = new Contest(
    layout,
    open,
    { forecast: () => null },
    layout.players.map(() => true),
    budget,
  );
  expect(contest.isForced()).toBe(null);
  expect(budget.hit()?.bound).toBe("states");
});

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
