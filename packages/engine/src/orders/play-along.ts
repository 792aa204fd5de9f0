import { after, hasArisen, movesOf, startOf } from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";
import type { Play, Round } from "../stories/play.js";
import type { Path } from "./plain-search.js";

/**
 * An order as a play of rounds: what the stories tell. Moves of different actors that follow each other stand in one
 * round where nothing came about between them, so that any order of them would have done.
 */
export function playAlong(board: Board, path: Path): Play {
  const rounds: Round[] = [];
  let state = startOf(board);
  let before = state;
  let together: Move[] = [];
  for (const move of path) {
    if (together.length > 0 && (move === null || !joins(board, together, move, before, state))) {
      rounds.push({ before, moves: together });
      together = [];
    }
    if (together.length === 0) before = state;
    if (move === null) rounds.push({ before: state, moves: [] });
    else together = [...together, move];
    state = after(board, state, move === null ? [] : [move]);
  }
  return { board, rounds, end: state };
}

/** Whether a move could as well have been made before the others of its round, which changed nothing that counts. */
function joins(board: Board, together: readonly Move[], move: Move, before: State, state: State): boolean {
  if (together.some(({ actor }) => actor === move.actor)) return false;
  if (!movesOf(board, move.actor, before).some(({ name }) => name === move.name)) return false;
  return board.game.provisions.every(
    (provision) =>
      hasArisen(board, provision, before) === hasArisen(board, provision, state) &&
      before.breachedAt[board.game.provisions.indexOf(provision)] ===
        state.breachedAt[board.game.provisions.indexOf(provision)],
  );
}
