import type { Actor, GroundProvision } from "../grounding/game.js";
import { performName } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import { isFailing, made, momentAt, movesOf } from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";
import { awaitedMoves } from "./conditions.js";

/**
 * The least an actor can do lawfully in this state: nothing, unless a duty is due; then what the duty cannot be kept
 * without, by means other than `avoided` where it has the choice. A defector does nothing.
 */
export function leastMove(
  board: Board,
  actor: Actor,
  state: State,
  avoided: ReadonlySet<MeasureName>,
): Move | null {
  if (board.game.defecting.includes(actor)) return null;
  return dutifulMove(board, actor, state, (leaf) => (avoided.has(leaf) ? 1 : 0));
}

/**
 * What an actor does who plays for the outcome: whatever some condition still waits for, then what is asked of it and
 * not yet given, then what is due.
 */
export function helpfulMove(board: Board, actor: Actor, state: State): Move | null {
  const moves = movesOf(board, actor, state);
  if (moves.length === 0) return null;
  const awaited = awaitedMoves(board, state);
  const towards = moves.find(({ name }) => awaited.has(name));
  if (towards !== undefined) return towards;
  const unmet = unmetNeeds(board, actor, state);
  const asked = moves.find(({ performance }) => performance !== null && unmet.has(performance));
  if (asked !== undefined) return asked;
  return dutifulMove(board, actor, state, () => 0);
}

/** Performances that would give something asked of the actor and not yet given. */
function unmetNeeds(board: Board, actor: Actor, state: State): ReadonlySet<MeasureName> {
  return new Set(
    board.game.atoms
      .filter(({ performer }) => performer === actor)
      .flatMap(({ performer, needs }) =>
        needs.filter((leaves) => !leaves.some((leaf) => made(board, state, performName(performer, leaf)))),
      )
      .flat(),
  );
}

/** A move that a duty now due cannot be kept without; of several that of the least cost. Null where none is due. */
function dutifulMove(
  board: Board,
  actor: Actor,
  state: State,
  cost: (leaf: MeasureName) => number,
): Move | null {
  const now = momentAt(board, state.instant);
  for (const duty of board.game.provisions) {
    if (duty.owner !== actor || !isFailing(board, duty, state)) continue;
    if (duty.breachedFrom !== null && duty.breachedFrom <= now) continue;
    const available = new Map(movesOf(board, actor, state).map((move) => [move.name, move]));
    for (const leaves of lacking(board, duty, state)) {
      const ways = leaves
        .filter((leaf) => available.has(performName(actor, leaf)))
        .toSorted((first, second) => cost(first) - cost(second));
      const [cheapest] = ways;
      if (cheapest !== undefined) return available.get(performName(actor, cheapest)) ?? null;
    }
  }
  return null;
}

/** What the duty still lacks: sets of performances of which one of each must be given. */
function lacking(
  board: Board,
  { owner, required, permitted, nonEmpty }: GroundProvision,
  state: State,
): readonly (readonly MeasureName[])[] {
  const given = (leaf: MeasureName): boolean => made(board, state, performName(owner, leaf));
  const kinds = required.filter((leaves) => !leaves.some(given));
  return kinds.length === 0 && nonEmpty && !permitted.some(given) ? [permitted] : kinds;
}
