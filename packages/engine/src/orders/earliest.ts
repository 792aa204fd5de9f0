import { performName } from "../grounding/game.js";
import { after, isFailing, isOver, startOf } from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";
import { isSo, stepsFrom } from "./plain-search.js";
import type { Path } from "./plain-search.js";
import type { Observed, OrderPlay } from "./types.js";

/**
 * The same moves in the same order, each at the first instant at which it can be made; what was done because it was due
 * is done when it is due. A search in a fixed order puts moves off as long as it can; people do not, and a story reads
 * better so. Where this would not come to the same, the order stays as it was found.
 */
export function earliest(
  board: Board,
  play: OrderPlay,
  observed: Observed,
  wanted: boolean,
  path: Path,
): Path {
  const moves = path.filter((move) => move !== null);
  const owed = owedIn(board, path);
  const order: (Move | null)[] = [];
  let state = startOf(board);
  let place = 0;
  while (!isOver(board, state)) {
    const open = stepsFrom(board, play, state, null);
    const move = moves[place];
    const isTime =
      move !== undefined &&
      open.some((one) => one?.name === move.name) &&
      (!owed.has(move) || isOwed(board, move, state));
    const next = isTime ? move : null;
    if (next === null && !open.includes(null)) return path;
    if (next !== null) place += 1;
    order.push(next);
    state = after(board, state, next === null ? [] : [next]);
  }
  return place === moves.length && isSo(board, observed, state) === wanted ? order : path;
}

function owedIn(board: Board, path: Path): ReadonlySet<Move> {
  const owed = new Set<Move>();
  let state = startOf(board);
  for (const move of path) {
    if (move !== null && isOwed(board, move, state)) owed.add(move);
    state = after(board, state, move === null ? [] : [move]);
  }
  return owed;
}

/** Whether a duty that is due and not performed asks for the move, or lets it be chosen. */
function isOwed(board: Board, { name }: Move, state: State): boolean {
  return board.game.provisions.some(
    (provision) =>
      provision.permitted.some((leaf) => performName(provision.owner, leaf) === name) &&
      isFailing(board, provision, state),
  );
}
