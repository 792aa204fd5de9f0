import type { Actor, Game } from "../grounding/game.js";
import { performName } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import { boardOf, made, outcomeHolds } from "../reference/state.js";
import { helpfulMove, leastMove } from "./least-and-most.js";
import { playOut } from "./play.js";
import type { Play } from "./play.js";

const NOTHING: ReadonlySet<MeasureName> = new Set();

/**
 * The telling play of a monotone game, without search: those committed and the side do all that helps at once, the
 * others the least. Whoever is asked for several things together leaves one of them ungiven; which one can be left is
 * tried in turn. Null where no such play comes to what is wanted.
 */
export function directPlay(game: Game, committed: readonly Actor[], reached: boolean): Play | null {
  const board = boardOf(game);
  const playing = new Set([...committed, game.side]);
  const left = new Map<PartyName, number>();
  const tries = Math.max(1, ...game.atoms.map(({ needs }) => needs.length));
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const avoided = new Map(
      game.atoms.map(({ performer, needs }) => [performer, new Set(needs[left.get(performer) ?? 0])]),
    );
    const play = playOut(board, (actor, state) =>
      playing.has(actor)
        ? helpfulMove(board, actor, state)
        : leastMove(board, actor, state, avoided.get(actor) ?? NOTHING),
    );
    if (outcomeHolds(board, play.end) === reached) return play;
    if (reached) return null;
    for (const { performer, needs } of game.atoms) {
      const isGiven = needs.every((leaves) =>
        leaves.some((leaf) => made(board, play.end, performName(performer, leaf))),
      );
      if (isGiven) left.set(performer, (left.get(performer) ?? 0) + 1);
    }
  }
  return null;
}
