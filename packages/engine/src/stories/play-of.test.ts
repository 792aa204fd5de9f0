import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../completions/explore.js";
import type { Game } from "../grounding/game.js";
import { playersOf } from "../grounding/game.js";
import { ReferenceInterpreter } from "../reference/effectivity.js";
import { Lawfulness } from "../reference/lawful.js";
import { boardOf, outcomeHolds } from "../reference/state.js";
import { referenceValue } from "../reference/reference-answer.js";
import { anyGame, permissiveGame } from "../testing/arbitrary-game.js";
import { isMonotone } from "../evaluation/evaluate.js";
import { directPlay } from "./direct-play.js";
import type { Play } from "./play.js";
import { playOf } from "./play-of.js";
import { STORY_STATES, statesOf } from "./search-play.js";

const SEED = 20261124;

/** Every move of every round, and every passing, is an open choice of its actor by the plain interpreter. */
function expectOpen({ board, rounds }: Play): void {
  const lawfulness = new Lawfulness(board);
  for (const { before, moves } of rounds) {
    for (const player of board.players) {
      const made = moves.filter(({ actor }) => actor === player);
      expect(made.length).toBeLessThanOrEqual(1);
      const open = lawfulness.openChoices(player, before).map((choice) => choice?.name ?? "passes");
      expect(open).toContain(made[0]?.name ?? "passes");
    }
  }
}

/** Games that are told without search, or that are small enough to search. */
const isTold = (game: Game): boolean => isMonotone(game) || statesOf(boardOf(game)) <= STORY_STATES;

function played(game: Game, committed: readonly string[], reached: boolean): Play {
  const play = playOf(game, committed, reached);
  if (isProblem(play)) throw new Error(play.message);
  return play;
}

describe.each([
  ["games in which no move takes another away", permissiveGame, 400],
  ["games that forbid, end and displace as well", anyGame, 200],
])("%s", (_, games, runs) => {
  test("what is not assured has a play of open moves in which it fails though the side does all it can", () => {
    fc.assert(
      fc.property(games, (game) => {
        fc.pre(isTold(game) && !new ReferenceInterpreter(game).isSufficient([]));
        const play = played(game, [], false);
        expectOpen(play);
        expect(outcomeHolds(play.board, play.end)).toBe(false);
      }),
      { numRuns: runs, seed: SEED },
    );
  });

  test("a smallest sufficient set has a play of open moves in which it is reached", () => {
    fc.assert(
      fc.property(games, (game) => {
        fc.pre(isTold(game));
        const [smallest] = referenceValue(game).sufficient;
        if (smallest === undefined) return;
        const play = played(game, smallest, true);
        expectOpen(play);
        expect(outcomeHolds(play.board, play.end)).toBe(true);
      }),
      { numRuns: runs, seed: SEED },
    );
  });

  test("what is impossible fails even in the play in which all in play do what they can", () => {
    fc.assert(
      fc.property(games, (game) => {
        const everybody = playersOf(game);
        fc.pre(isTold(game) && !new ReferenceInterpreter(game).isSufficient(everybody));
        const play = played(game, everybody, false);
        expectOpen(play);
        expect(outcomeHolds(play.board, play.end)).toBe(false);
      }),
      { numRuns: runs, seed: SEED },
    );
  });
});

test("where one evaluation decides, the play is built without search", () => {
  fc.assert(
    fc.property(permissiveGame, (game) => {
      fc.pre(isMonotone(game));
      const { value, sufficient } = referenceValue(game);
      const [smallest] = sufficient;
      expect(directPlay(game, [], value === "assured")).not.toBeNull();
      expect(smallest !== undefined && directPlay(game, smallest, true) === null).toBe(false);
    }),
    { numRuns: 500, seed: SEED },
  );
});

test("the same game gives the same play", () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      expect(playOf(game, [], false)).toEqual(playOf(game, [], false));
    }),
    { numRuns: 100, seed: SEED },
  );
});

test("a game too large to search is a typed problem that says so, and no story", () => {
  const parties = Array.from({ length: 9 }, (_, index) => `party_${String(index)}`);
  const large: Game = {
    side: "ukraine",
    defecting: [],
    given: [],
    barred: [],
    instants: [0],
    asked: 0,
    atoms: parties.map((performer) => ({ performer, needs: [["armed_force"]] })),
    needed: 1,
    provisions: parties.map((owner) => ({
      name: owner,
      clause: "pact.article-1",
      type: "prohibition",
      owner,
      opens: 0,
      closes: null,
      conditions: [],
      ends: [],
      hindrances: [],
      displacedBy: [],
      breachedFrom: null,
      due: { type: "none" },
      required: [],
      permitted: ["armed_force"],
      nonEmpty: false,
    })),
  };
  expect(playOf(large, [], false)).toMatchObject({ type: "problem", code: "no_story_searched" });
});
