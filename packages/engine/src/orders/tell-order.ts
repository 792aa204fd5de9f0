import type { GroundProvision } from "../grounding/game.js";
import { after, hasArisen, isDue, isOver, momentAt, movesOf, startOf } from "../reference/state.js";
import type { Board, State } from "../reference/state.js";
import type { Path } from "./plain-search.js";
import type { BroughtAbout, Order, OrderStep } from "./types.js";

/**
 * An order as dated steps, each with what it brought about. It is played once more by the plain interpreter, so that
 * nothing is told that could not happen.
 */
export function tellOrder(board: Board, path: Path): { readonly order: Order; readonly end: State } {
  let state = startOf(board);
  const steps: OrderStep[] = [stepOf(board, "begins", null, null, state)];
  for (const move of path) {
    if (move !== null && !movesOf(board, move.actor, state).some(({ name }) => name === move.name))
      throw new Error(`The order has a move that cannot be made: ${move.name}.`);
    const next = after(board, state, move === null ? [] : [move]);
    steps.push(stepOf(board, move === null ? "passes" : "moves", move, state, next));
    state = next;
  }
  return { order: { moves: path.filter((move) => move !== null).length, steps }, end: state };
}

function stepOf(
  board: Board,
  type: OrderStep["type"],
  move: Path[number],
  before: State | null,
  state: State,
): OrderStep {
  const instant = before?.instant ?? state.instant;
  const moment = momentAt(board, instant);
  return {
    type,
    instant,
    moment: Number.isFinite(moment) ? moment : null,
    actor: move?.actor ?? null,
    move: move?.name ?? null,
    ...broughtAbout(board, before, state),
  };
}

function broughtAbout(board: Board, before: State | null, state: State): BroughtAbout {
  const { provisions } = board.game;
  const newly = (holds: (provision: GroundProvision, at: State) => boolean): readonly string[] =>
    provisions
      .filter((provision) => holds(provision, state) && (before === null || !holds(provision, before)))
      .map(({ name }) => name);
  const arisen = (provision: GroundProvision, at: State): boolean =>
    !isOver(board, at) && hasArisen(board, provision, at);
  const due = (provision: GroundProvision, at: State): boolean =>
    provision.type === "duty" && !isOver(board, at) && isDue(board, provision, at);
  const breached = (provision: GroundProvision, at: State): boolean =>
    (at.breachedAt[provisions.indexOf(provision)] ?? -1) >= 0;
  return {
    arisen: newly(arisen),
    due: newly(due),
    breached: newly(breached),
    ended:
      before === null || isOver(board, state)
        ? []
        : provisions
            .filter((provision) => arisen(provision, before) && !arisen(provision, state))
            .map(({ name }) => name),
  };
}
