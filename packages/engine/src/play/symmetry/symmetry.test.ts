import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Condition, Game, GroundProvision } from "../../grounding/game.js";
import { playersOf } from "../../grounding/game.js";
import { ReferenceInterpreter } from "../../reference/effectivity.js";
import { subsets } from "../../reference/lawful.js";
import { anyGame } from "../../testing/arbitrary-game.js";
import { Budget, LIMITS } from "../bound.js";
import { Contest } from "../contest.js";
import { layOut } from "../layout.js";
import { OpenChoices } from "../open-choices.js";
import { classesOf } from "./clusters.js";

const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

const GUARANTORS = ["us", "uk", "fr"] as const;

/** What a guarantor's provisions may wait for or end by: something of its own, or something shared. */
interface Turns {
  readonly waits: "nothing" | "gate" | "vote" | "adversary";
  readonly ends: "nothing" | "withdrawal" | "other_acts" | "gate" | "breach";
}

const turns: fc.Arbitrary<Turns> = fc.record({
  waits: fc.constantFrom("nothing", "gate", "vote", "adversary"),
  ends: fc.constantFrom("nothing", "withdrawal", "other_acts", "gate", "breach"),
});

function conditionOf(kind: Exclude<Turns["waits"] | Turns["ends"], "nothing">, owner: Actor): Condition {
  const by = (actors: readonly Actor[], matter: string, needed = 1): Condition => ({
    kind: "act",
    needed,
    moves: actors.map((actor) => ({ actor, move: `act:${actor}:${matter}` })),
  });
  switch (kind) {
    case "gate":
      return by([`${owner}.parliament`], "gate");
    case "vote":
      return by(GUARANTORS, "vote", 2);
    case "adversary":
    case "other_acts":
      return by(["adversary"], kind);
    case "withdrawal":
      return by([owner], "withdrawal");
    case "breach":
      return { kind: "breach", of: `0:${owner}` };
  }
}

/** One or two provisions of a generated game, the same for each of two or three guarantors. */
const alikeGame: fc.Arbitrary<Game> = fc
  .record({
    one: anyGame,
    turns: fc.tuple(turns, turns),
    size: fc.integer({ min: 2, max: 3 }),
    needed: fc.integer({ min: 1, max: 3 }),
    defecting: fc.subarray([...GUARANTORS], { maxLength: 1 }),
  })
  .map(({ one, turns: kinds, size, needed, defecting }): Game => {
    const owners = GUARANTORS.slice(0, size);
    const provisions = owners.flatMap((owner) =>
      one.provisions.map((provision, place): GroundProvision => {
        const { waits, ends } = kinds[place] ?? { waits: "nothing", ends: "nothing" };
        return {
          ...provision,
          name: `${String(place)}:${owner}`,
          owner,
          required: provision.required.filter((leaves) => leaves.every((leaf) => !leaf.startsWith("does:"))),
          permitted: provision.permitted.filter((leaf) => !leaf.startsWith("does:")),
          displacedBy: provision.displacedBy.map(({ leaves, by }) => ({
            by: `${by === "first" ? "0" : "1"}:${owner}`,
            leaves,
          })),
          conditions: waits === "nothing" ? [] : [conditionOf(waits, owner)],
          ends:
            ends === "nothing"
              ? []
              : [{ condition: conditionOf(ends, owner), from: 0, notice: provision.ends[0]?.notice ?? null }],
        };
      }),
    );
    return {
      ...one,
      provisions,
      given: [],
      barred: [],
      defecting: defecting.filter((party) => owners.includes(party)),
      atoms: owners.map((performer) => ({ performer, needs: one.atoms[0]?.needs ?? [["materiel"]] })),
      needed: Math.min(needed, size),
    };
  });

/** Checks every set of actors of generated games; returns in how many questions some players were alike. */
function compare(
  isForced: (one: Game) => (actors: readonly Actor[]) => unknown,
  moves: number,
  runs: number,
): number {
  let alike = 0;
  fc.assert(
    fc.property(alikeGame, (one) => {
      const layout = layOut(one);
      fc.pre(layout.moves.length <= moves);
      const expected = isForced(one);
      const open = new OpenChoices(layout, new Budget(LIMITS));
      for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
        const committed = layout.players.map((player) => player === one.side || actors.includes(player));
        const classes = classesOf(layout, committed);
        if (classes.length > 0) alike += 1;
        const contest = new Contest(
          layout,
          open,
          { forecast: () => null },
          committed,
          new Budget(LIMITS),
          classes,
        );
        expect([actors, contest.isForced()]).toEqual([actors, expected(actors)]);
      }
    }),
    { numRuns: runs, seed: SEED },
  );
  return alike;
}

test("counting who is alike comes to what the plain interpreter does", { timeout: 3_600_000 }, () => {
  const alike = compare(
    (one) => {
      const interpreter = new ReferenceInterpreter(one);
      return (actors) => interpreter.isSufficient(actors);
    },
    5,
    Math.ceil(CASES / 5),
  );
  expect(alike).toBeGreaterThan(CASES / 5);
});

test("and in larger games to what the search of each by name does", { timeout: 3_600_000 }, () => {
  const alike = compare(
    (one) => {
      const layout = layOut(one);
      const open = new OpenChoices(layout, new Budget(LIMITS));
      return (actors) => {
        const committed = layout.players.map((player) => player === one.side || actors.includes(player));
        return new Contest(
          layout,
          open,
          { forecast: () => null },
          committed,
          new Budget(LIMITS),
          [],
        ).isForced();
      };
    },
    9,
    Math.ceil(CASES / 10),
  );
  expect(alike).toBeGreaterThan(CASES / 10);
});
