import type { Actor, Condition, GroundProvision, MoveName } from "../grounding/game.js";
import { movesTowards } from "../grounding/game.js";
import { made, momentAt } from "../reference/state.js";
import type { Board, State } from "../reference/state.js";
import { passes } from "../voting/structure.js";

/** Whether what has happened so far meets a condition. */
export function isMet(board: Board, condition: Condition, state: State): boolean {
  if (condition.kind === "breach") {
    const index = board.provisionOf.get(condition.of);
    return index !== undefined && (state.breachedAt[index] ?? -1) >= 0;
  }
  const moved = moversOf(board, condition, state);
  return condition.kind === "weighted_vote"
    ? passes(condition.structure, moved)
    : moved.length >= condition.needed;
}

/** Those whose move towards the condition has been made. */
export function moversOf(board: Board, condition: Condition, state: State): readonly Actor[] {
  return movesTowards(condition)
    .filter(({ move }) => made(board, state, move))
    .map(({ actor }) => actor);
}

/** The moves that some condition still waits for. */
export function awaitedMoves(board: Board, state: State): ReadonlySet<MoveName> {
  return new Set(
    board.game.provisions.flatMap(({ conditions }) =>
      conditions
        .filter((condition) => !isMet(board, condition, state))
        .flatMap((condition) => movesTowards(condition).map(({ move }) => move)),
    ),
  );
}

/** Whether the instant lies in the provision's period. */
export function isInPeriod(board: Board, { opens, closes }: GroundProvision, state: State): boolean {
  const now = momentAt(board, state.instant);
  return opens <= now && (closes === null || now < closes);
}
