import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Condition, Game } from "../../grounding/game.js";
import { playersOf } from "../../grounding/game.js";
import { ReferenceInterpreter } from "../../reference/effectivity.js";
import { subsets } from "../../reference/lawful.js";
import { anyGame } from "../../testing/arbitrary-game.js";
import { Budget, LIMITS } from "../bound.js";
import { Contest } from "../contest.js";
import { layOut } from "../layout.js";
import type { Layout } from "../layout.js";
import { OpenChoices } from "../open-choices.js";
import { blocsOf } from "./blocs.js";

const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

const COUNCIL = ["v1", "v2", "v3", "v4"] as const;

/** What a council of pure voters, at times with a performer in it, must agree to. */
const councilVote: fc.Arbitrary<Condition> = fc
  .record({
    voters: fc.subarray(["us", ...COUNCIL], { minLength: 2 }),
    needed: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom("vote", "act", "weighted_vote"),
  })
  .map(({ voters, needed, kind }): Condition => {
    const moves = voters.map((actor) => ({ actor, move: `vote:${actor}:council` }));
    if (kind !== "weighted_vote") return { kind: kind === "act" ? "act" : "vote", needed, moves };
    const weights = voters.map((_, place) => 1 + (place % 3));
    return {
      kind,
      moves,
      structure: {
        voters,
        thresholds: [{ quota: needed, weights }],
        formula: { type: "threshold", index: 0 },
      },
    };
  });

/** A small game in which a provision waits for the council, or ends when it so decides. */
const gameWithCouncil: fc.Arbitrary<Game> = fc
  .record({ one: anyGame, vote: councilVote, ends: fc.boolean(), both: fc.boolean() })
  .map(({ one, vote, ends, both }) => ({
    ...one,
    provisions: one.provisions.map((provision, place) => {
      if (place > 0 && !both) return provision;
      return ends && place === 0
        ? { ...provision, ends: [{ condition: vote, from: 0, notice: null }] }
        : { ...provision, conditions: [vote] };
    }),
  }));

/** Few enough states to be played out by the definitions in no time, though periods count from when votes are met. */
function isSmall({ moves, instants, conditions }: Layout): boolean {
  const timed = conditions.some(({ isTimed }) => isTimed);
  return (timed ? instants + 1 : 2) ** moves.length <= 300;
}

/** Checks every set of actors of a generated game with and without blocs; returns how many were asked in blocs. */
function compare(isForced: (one: Game) => (actors: readonly Actor[]) => unknown, runs: number): number {
  let merged = 0;
  fc.assert(
    fc.property(gameWithCouncil, (one) => {
      const layout = layOut(one);
      fc.pre(isSmall(layout));
      const inOne = isForced(one);
      for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
        const { game, actors: inBlocs } = blocsOf(layout, actors);
        if (game === one) continue;
        merged += 1;
        expect([actors, isForced(game)(inBlocs)]).toEqual([actors, inOne(actors)]);
      }
    }),
    { numRuns: runs, seed: SEED },
  );
  return merged;
}

test("two blocs force what the voters in them do by the definitions", { timeout: 3_600_000 }, () => {
  const merged = compare(
    (one) => {
      const interpreter = new ReferenceInterpreter(one);
      return (actors) => interpreter.isSufficient(actors);
    },
    Math.ceil(CASES / 20),
  );
  expect(merged).toBeGreaterThan(CASES / 20);
});

test("and in more games by a search without blocs and without forecasts", { timeout: 3_600_000 }, () => {
  const merged = compare(
    (one) => {
      const layout = layOut(one);
      const open = new OpenChoices(layout, new Budget(LIMITS));
      return (actors) => {
        const committed = layout.players.map((player) => player === one.side || actors.includes(player));
        return new Contest(layout, open, { forecast: () => null }, committed, new Budget(LIMITS)).isForced();
      };
    },
    Math.ceil(CASES / 4),
  );
  expect(merged).toBeGreaterThan(CASES / 4);
});

test("193 voters become two moves", () => {
  const voters = Array.from({ length: 193 }, (_, place) => `voter${String(place)}`);
  const [one] = fc.sample(anyGame, { numRuns: 1, seed: SEED });
  if (one === undefined) throw new Error("no game");
  const vote: Condition = {
    kind: "vote",
    needed: 129,
    moves: voters.map((actor) => ({ actor, move: `vote:${actor}:council` })),
  };
  const [first] = one.provisions;
  if (first === undefined) throw new Error("no provision");
  const game: Game = {
    ...one,
    given: [],
    barred: [],
    provisions: [
      { ...first, type: "permission", required: [], ends: [], displacedBy: [], conditions: [vote] },
    ],
  };
  const ofBlocs = (count: number): Condition | undefined =>
    blocsOf(layOut(game), voters.slice(0, count)).game.provisions[0]?.conditions[0];
  const needed = (count: number): readonly number[] => {
    const condition = ofBlocs(count);
    return condition !== undefined && "needed" in condition ? [condition.needed, condition.moves.length] : [];
  };
  // Those committed alone; the others alone; it takes both.
  expect(needed(129)).toEqual([1, 1]);
  expect(needed(64)).toEqual([1, 1]);
  expect(needed(100)).toEqual([2, 2]);
});
