import { expect, test } from "vitest";
import type { Game } from "../grounding/game.js";
import { Lawfulness, product } from "../reference/lawful.js";
import { after, boardOf, isOver, keyOf, startOf } from "../reference/state.js";
import { gamesOf } from "./testing/games.js";
import { holdsFor, lawCase } from "./testing/law.js";

/** So many moves a game may have to be walked through whole. */
const MOVES = 5;

/** How many states lawful play can come to in which a player has no open move; and in how many it was looked for. */
function withoutLawfulPlay(game: Game): { readonly stuck: number; readonly seen: number } {
  const board = boardOf(game);
  const lawfulness = new Lawfulness(board);
  const pending = [startOf(board)];
  const seen = new Set<string>();
  let stuck = 0;
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    const key = keyOf(board, state);
    if (isOver(board, state) || seen.has(key)) continue;
    seen.add(key);
    const current = state;
    const choices = board.players.map((player) => lawfulness.openChoices(player, current));
    stuck += choices.filter((open) => open.length === 0).length;
    for (const round of product(choices)) {
      pending.push(
        after(
          board,
          current,
          round.filter((move) => move !== null),
        ),
      );
    }
  }
  return { stuck, seen: seen.size };
}

test("no verdict holds because no lawful play exists: wherever lawful play leads, everybody has an open move", () => {
  let states = 0;
  holdsFor(lawCase(), 80, (one) => {
    for (const game of gamesOf(one).filter(({ provisions }) => provisions.length > 0)) {
      if (boardOf(game).moves.length > MOVES) continue;
      const { stuck, seen } = withoutLawfulPlay(game);
      states += seen;
      expect(stuck).toBe(0);
    }
  });
  expect(states).toBeGreaterThan(500);
});
