import type { Actor, Game, GroundProvision, MoveName } from "../grounding/game.js";
import { playersOf } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/** A move somebody can make once. A performance names what is given. */
export interface Move {
  readonly name: MoveName;
  readonly actor: Actor;
  readonly performance: MeasureName | null;
}

/** Where a play stands: at which instant, and at which instant each move was made (-1: not yet). */
export interface State {
  readonly instant: number;
  readonly madeAt: readonly number[];
}

/** A game laid out for play: its actors, their moves, and its instants with a last one where no date is asked. */
export interface Board {
  readonly game: Game;
  readonly players: readonly Actor[];
  readonly moves: readonly Move[];
  readonly indexOf: ReadonlyMap<MoveName, number>;
  /** The number of instants, the last one without a date included. */
  readonly instants: number;
}

/** Lays a game out. */
export function boardOf(game: Game): Board {
  const moves = new Map<MoveName, Move>();
  for (const provision of game.provisions) {
    for (const condition of provision.conditions) {
      for (const { actor, move } of condition.moves)
        moves.set(move, { name: move, actor, performance: null });
    }
    if (provision.type === "prohibition") continue;
    for (const performance of provision.permitted) {
      const name = performName(provision.owner, performance);
      moves.set(name, { name, actor: provision.owner, performance });
    }
  }
  const list = [...moves.values()];
  return {
    game,
    players: playersOf(game),
    moves: list,
    indexOf: new Map(list.map(({ name }, index) => [name, index])),
    instants: game.instants.length + (game.asked === null ? 1 : 0),
  };
}

/** The move by which an owner gives something. One act serves every clause it falls under. */
export function performName(owner: Actor, performance: MeasureName): MoveName {
  return `perform:${owner}:${performance}`;
}

/** The state before the first instant's choices. */
export function startOf(board: Board): State {
  return { instant: 0, madeAt: board.moves.map(() => -1) };
}

/** Whether a move has been made. */
export function made(board: Board, state: State, move: MoveName): boolean {
  const index = board.indexOf.get(move);
  return index !== undefined && (state.madeAt[index] ?? -1) >= 0;
}

function momentAt(board: Board, instant: number): Moment {
  return board.game.instants[instant] ?? Number.POSITIVE_INFINITY;
}

/** Whether the instant lies in the provision's period. */
export function isOpen(board: Board, provision: GroundProvision, instant: number): boolean {
  const now = momentAt(board, instant);
  return provision.opens <= now && (provision.closes === null || now < provision.closes);
}

/** The instant at which the provision's conditions were met, or null. Without conditions: 0. */
function metAt(board: Board, provision: GroundProvision, state: State): number | null {
  let latest = 0;
  for (const condition of provision.conditions) {
    const instants = condition.moves
      .map(({ move }) => state.madeAt[board.indexOf.get(move) ?? -1] ?? -1)
      .filter((instant) => instant >= 0)
      .sort((first, second) => first - second);
    const decisive = condition.needed === 0 ? 0 : instants[condition.needed - 1];
    if (decisive === undefined) return null;
    latest = Math.max(latest, decisive);
  }
  return latest;
}

/** Whether the provision binds or empowers now: it is in its period and its conditions are met. */
export function hasArisen(board: Board, provision: GroundProvision, state: State): boolean {
  return isOpen(board, provision, state.instant) && metAt(board, provision, state) !== null;
}

/** Whether a duty that has arisen must be performed by the end of this instant. */
export function isDue(board: Board, provision: GroundProvision, state: State): boolean {
  if (!hasArisen(board, provision, state)) return false;
  if (board.game.asked === null && state.instant === board.instants - 1) return true;
  const now = momentAt(board, state.instant);
  switch (provision.due.type) {
    case "none":
      return false;
    case "at":
      return now >= provision.due.moment;
    case "after_conditions": {
      const met = metAt(board, provision, state) ?? 0;
      return now >= endOfPeriod(Math.max(provision.opens, momentAt(board, met)), provision.due.duration);
    }
  }
}

/** Whether the owner has given all a duty requires. */
export function isPerformed(board: Board, provision: GroundProvision, state: State): boolean {
  const given = (leaf: MeasureName): boolean => made(board, state, performName(provision.owner, leaf));
  if (!provision.required.every((leaves) => leaves.some(given))) return false;
  return !provision.nonEmpty || provision.permitted.some(given);
}

/** The moves an actor can make now, lawfully or not. Passing is always possible besides. */
export function movesOf(board: Board, actor: Actor, state: State): readonly Move[] {
  return board.moves.filter((move) => {
    if (move.actor !== actor || made(board, state, move.name)) return false;
    return board.game.provisions.some((provision) => {
      if (move.performance === null) {
        const counts = provision.conditions.some(({ moves }) => moves.some((one) => one.move === move.name));
        return counts && isOpen(board, provision, state.instant);
      }
      if (provision.type === "prohibition" || provision.owner !== actor) return false;
      return provision.permitted.includes(move.performance) && hasArisen(board, provision, state);
    });
  });
}

/** The state after the moves of one round; moving nothing ends the instant. */
export function after(board: Board, state: State, moves: readonly Move[]): State {
  if (moves.length === 0) return { instant: state.instant + 1, madeAt: state.madeAt };
  const madeAt = [...state.madeAt];
  for (const move of moves) madeAt[board.indexOf.get(move.name) ?? 0] = state.instant;
  return { instant: state.instant, madeAt };
}

/** Whether the play is over. */
export function isOver(board: Board, state: State): boolean {
  return state.instant >= board.instants;
}

/** Whether enough performers gave what is asked. */
export function outcomeHolds(board: Board, state: State): boolean {
  const { atoms, needed } = board.game;
  const done = atoms.filter(({ performer, needs }) =>
    needs.every((leaves) => leaves.some((leaf) => made(board, state, performName(performer, leaf)))),
  );
  return done.length >= needed;
}

/**
 * A state as text, to remember what was already worked out. When a move was made matters only to deadlines that count
 * from it; without such deadlines it is enough that it was made.
 */
export function keyOf(board: Board, state: State): string {
  const timed = board.game.provisions.some(({ due }) => due.type === "after_conditions");
  const moves = timed ? state.madeAt : state.madeAt.map((instant) => (instant >= 0 ? 1 : 0));
  return `${String(state.instant)}:${moves.join(",")}`;
}
