import { carries, conditionsAndEnds, movesTowards, performName, playersOf } from "../grounding/game.js";
import type { Actor, Condition, Game, GroundProvision, MoveName } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/** A move somebody can make once. A performance names what is given. */
export interface Move {
  readonly name: MoveName;
  readonly actor: Actor;
  readonly performance: MeasureName | null;
}

/** Where a play stands. */
export interface State {
  readonly instant: number;
  /** By move: at which instant it was made, -1 if not yet. */
  readonly madeAt: readonly number[];
  /** By provision: the instant at which it was first breached, -1 if it was not. */
  readonly breachedAt: readonly number[];
}

/** A game laid out for play: its actors, their moves, and its instants with a last one where no date is asked. */
export interface Board {
  readonly game: Game;
  readonly players: readonly Actor[];
  readonly moves: readonly Move[];
  readonly indexOf: ReadonlyMap<MoveName, number>;
  readonly provisionOf: ReadonlyMap<string, number>;
  /** The number of instants, the last one without a date included. */
  readonly instants: number;
  /** Whether it matters at which instant a move was made, and not only whether it was. */
  readonly isTimed: boolean;
  /** Whether anything turns on a breach. */
  readonly usesBreaches: boolean;
}

/** Lays a game out. */
export function boardOf(game: Game): Board {
  const moves = new Map<MoveName, Move>();
  for (const provision of game.provisions) {
    for (const condition of conditionsAndEnds(provision)) {
      for (const { actor, move } of movesTowards(condition)) {
        if (!moves.has(move)) moves.set(move, { name: move, actor, performance: null });
      }
    }
  }
  for (const { type, owner, permitted } of game.provisions) {
    if (type === "prohibition") continue;
    for (const performance of permitted) {
      const name = performName(owner, performance);
      moves.set(name, { name, actor: owner, performance });
    }
  }
  const list = [...moves.values()];
  return {
    game,
    players: playersOf(game),
    moves: list,
    indexOf: new Map(list.map(({ name }, index) => [name, index])),
    provisionOf: new Map(game.provisions.map(({ name }, index) => [name, index])),
    instants: game.instants.length + (game.asked === null ? 1 : 0),
    isTimed: game.provisions.some(
      ({ due, ends }) => due.type === "after_conditions" || ends.some(({ notice }) => notice !== null),
    ),
    usesBreaches: game.provisions.some((provision) =>
      conditionsAndEnds(provision).some(({ kind }) => kind === "breach"),
    ),
  };
}

/** The state before the first instant's choices: what is given for that instant has happened. */
export function startOf(board: Board): State {
  const untouched: State = {
    instant: 0,
    madeAt: board.moves.map(() => -1),
    breachedAt: board.game.provisions.map(() => -1),
  };
  return withGiven(board, untouched);
}

/** Whether a move has been made. */
export function made(board: Board, state: State, move: MoveName): boolean {
  return madeAtOf(board, state, move) >= 0;
}

function madeAtOf(board: Board, state: State, move: MoveName): number {
  return state.madeAt[board.indexOf.get(move) ?? -1] ?? -1;
}

/** The moment of an instant; the last one of a question without a date lies after all others. */
export function momentAt({ game }: Board, instant: number): Moment {
  return game.instants[instant] ?? Number.POSITIVE_INFINITY;
}

/** The instant at which a condition was met, or null. One that takes nothing is met from the start. */
function metAt(board: Board, condition: Condition, state: State): number | null {
  if (condition.kind === "breach") {
    const index = board.provisionOf.get(condition.of);
    const instant = index === undefined ? -1 : (state.breachedAt[index] ?? -1);
    return instant >= 0 ? instant : null;
  }
  const madeAt = condition.moves.map(({ actor, move }) => ({ actor, at: madeAtOf(board, state, move) }));
  for (let instant = 0; instant <= state.instant; instant += 1) {
    const inFavour = madeAt.filter(({ at }) => at >= 0 && at <= instant).map(({ actor }) => actor);
    if (carries(condition, inFavour)) return instant;
  }
  return null;
}

/** The instant at which all conditions of the provision were met, or null. Without conditions: 0. */
function allMetAt(board: Board, { conditions }: GroundProvision, state: State): number | null {
  let latest = 0;
  for (const condition of conditions) {
    const met = metAt(board, condition, state);
    if (met === null) return null;
    latest = Math.max(latest, met);
  }
  return latest;
}

/** Whether a move has brought the provision to an end by now. */
function hasEnded(board: Board, { ends }: GroundProvision, state: State): boolean {
  const now = momentAt(board, state.instant);
  return ends.some(({ condition, notice }) => {
    const met = metAt(board, condition, state);
    if (met === null) return false;
    return notice === null || now > endOfPeriod(momentAt(board, met), notice);
  });
}

/**
 * The part of an instant: what is given happens before what expires exclusively, and the rounds of choices after it.
 */
type Phase = "events" | "rounds";

/** Whether the provision has not closed by now, and nothing has ended it. */
function isNotOver(board: Board, provision: GroundProvision, state: State, phase: Phase): boolean {
  const now = momentAt(board, state.instant);
  const { closes } = provision;
  const closed = closes !== null && (phase === "events" ? now > closes : now >= closes);
  return !closed && !hasEnded(board, provision, state);
}

/** Whether now lies in the provision's period. */
function isOpen(board: Board, provision: GroundProvision, state: State, phase: Phase): boolean {
  return provision.opens <= momentAt(board, state.instant) && isNotOver(board, provision, state, phase);
}

/** Whether the provision binds or empowers now: it is in its period, unhindered, and its conditions are met. */
export function hasArisen(
  board: Board,
  provision: GroundProvision,
  state: State,
  phase: Phase = "rounds",
): boolean {
  if (!isOpen(board, provision, state, phase) || isHindered(board, provision, state)) return false;
  return allMetAt(board, provision, state) !== null;
}

function isHindered(board: Board, { hindrances }: GroundProvision, state: State): boolean {
  const now = momentAt(board, state.instant);
  return hindrances.some(({ from, until }) => from <= now && (until === null || now < until));
}

/** Whether a performance falls under the provision: named there, and not displaced by what takes precedence. */
export function covers(
  board: Board,
  provision: GroundProvision,
  performance: MeasureName,
  state: State,
): boolean {
  return provision.permitted.includes(performance) && !isDisplaced(board, provision, performance, state);
}

function isDisplaced(
  board: Board,
  { displacedBy }: GroundProvision,
  performance: MeasureName,
  state: State,
): boolean {
  return displacedBy.some(({ by, leaves }) => {
    const other = board.game.provisions[board.provisionOf.get(by) ?? -1];
    return other !== undefined && leaves.includes(performance) && hasArisen(board, other, state);
  });
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
      const met = momentAt(board, allMetAt(board, provision, state) ?? 0);
      return now >= endOfPeriod(Math.max(provision.opens, met), provision.due.duration);
    }
  }
}

/** Whether the owner has given all that a duty requires and that nothing displaces. */
export function isPerformed(board: Board, provision: GroundProvision, state: State): boolean {
  const { owner, permitted, required, nonEmpty } = provision;
  const given = (leaf: MeasureName): boolean => made(board, state, performName(owner, leaf));
  const yields = (leaves: readonly MeasureName[]): boolean =>
    leaves.length > 0 && leaves.every((leaf) => isDisplaced(board, provision, leaf, state));
  if (!required.every((leaves) => leaves.some(given) || yields(leaves))) return false;
  return !nonEmpty || permitted.some(given) || yields(permitted);
}

/** Whether a duty is due and not performed: at the end of an instant that is a breach. */
export function isFailing(board: Board, provision: GroundProvision, state: State): boolean {
  return provision.type === "duty" && isDue(board, provision, state) && !isPerformed(board, provision, state);
}

/** Whether making the move now breaks a prohibition. */
export function isForbidden(board: Board, provision: GroundProvision, { name }: Move, state: State): boolean {
  return (
    provision.type === "prohibition" &&
    hasArisen(board, provision, state) &&
    provision.permitted.some(
      (leaf) => performName(provision.owner, leaf) === name && covers(board, provision, leaf, state),
    )
  );
}

/** The moves an actor can make now, lawfully or not. Passing is always possible besides. */
export function movesOf(board: Board, actor: Actor, state: State): readonly Move[] {
  const now = momentAt(board, state.instant);
  return board.moves.filter(
    (move) =>
      move.actor === actor &&
      !board.game.given.some((given) => given.move === move.name && given.at > now) &&
      isAvailable(board, move, state),
  );
}

/** Whether a move can be made in this state: it has not been, nothing bars it, and something lets it be made. */
function isAvailable(board: Board, move: Move, state: State, phase: Phase = "rounds"): boolean {
  if (made(board, state, move.name) || board.game.barred.includes(move.name)) return false;
  return board.game.provisions.some((provision) =>
    move.performance === null
      ? isAwaited(board, provision, move, state, phase)
      : provision.type !== "prohibition" &&
        provision.owner === move.actor &&
        covers(board, provision, move.performance, state) &&
        hasArisen(board, provision, state, phase),
  );
}

/**
 * Whether the provision waits for the move now, or would end by it. A finding, vote, request or gate belongs to what
 * has set the clause off; a consent, or another act, may come before.
 */
function isAwaited(
  board: Board,
  provision: GroundProvision,
  { name }: Move,
  state: State,
  phase: Phase,
): boolean {
  const counts = (condition: Condition): boolean => movesTowards(condition).some(({ move }) => move === name);
  if (!isNotOver(board, provision, state, phase)) return false;
  const now = momentAt(board, state.instant);
  return (
    provision.conditions.some(
      (condition) =>
        counts(condition) &&
        (condition.kind === "consent" || condition.kind === "act" || provision.opens <= now),
    ) || provision.ends.some(({ condition, from }) => counts(condition) && from <= now)
  );
}

/** The state after the moves of one round; moving nothing ends the instant. */
export function after(board: Board, state: State, moves: readonly Move[]): State {
  const { provisions } = board.game;
  if (moves.length > 0) {
    const madeAt = [...state.madeAt];
    for (const { name } of moves) madeAt[board.indexOf.get(name) ?? 0] = state.instant;
    const breachedAt = provisions.map((provision, index) => {
      const known = state.breachedAt[index] ?? -1;
      const breaks = moves.some((move) => isForbidden(board, provision, move, state));
      return known < 0 && breaks ? state.instant : known;
    });
    return { instant: state.instant, madeAt, breachedAt };
  }
  const breachedAt = provisions.map((provision, index) => {
    const known = state.breachedAt[index] ?? -1;
    return known < 0 && isFailing(board, provision, state) ? state.instant : known;
  });
  return withGiven(board, { instant: state.instant + 1, madeAt: state.madeAt, breachedAt });
}

/** What the scenario gives for this instant happens first: the moves that can be made, and the breaches it states. */
function withGiven(board: Board, state: State): State {
  const now = momentAt(board, state.instant);
  const previous = state.instant === 0 ? Number.NEGATIVE_INFINITY : momentAt(board, state.instant - 1);
  const falls = (at: Moment): boolean => previous < at && at <= now;
  const breachedAt = board.game.provisions.map(({ breachedFrom }, index) => {
    const known = state.breachedAt[index] ?? -1;
    return known < 0 && breachedFrom !== null && falls(breachedFrom) ? state.instant : known;
  });
  let current: State = { ...state, breachedAt };
  for (const { move, at } of board.game.given) {
    const given = board.moves[board.indexOf.get(move) ?? -1];
    if (given === undefined || !falls(at) || !isAvailable(board, given, current, "events")) continue;
    current = after(board, current, [given]);
  }
  return current;
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
 * A state as text, to remember what was already worked out. When a move was made matters only to what counts from it;
 * without that it is enough that it was made.
 */
export function keyOf({ isTimed, usesBreaches }: Board, { instant, madeAt, breachedAt }: State): string {
  const flat = (instants: readonly number[]): string =>
    (isTimed ? instants : instants.map((at) => (at >= 0 ? 1 : 0))).join(",");
  return `${String(instant)}:${flat(madeAt)}${usesBreaches ? `:${flat(breachedAt)}` : ""}`;
}
