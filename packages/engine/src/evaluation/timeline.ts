import { isMaking, performName } from "../grounding/game.js";
import type { Actor, Condition, Game, GroundProvision, MoveName } from "../grounding/game.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { passes } from "../voting/structure.js";
import { windowsOf } from "./windows.js";

/** When things can come about in a game in which those committed do all they may at once. */

/**
 * A point of a play: a moment, and within it the place among what is given there. Choices come after all that is
 * given, so theirs is infinite.
 */
export interface Point {
  readonly moment: Moment;
  readonly order: number;
}

const BEFORE_ALL: Point = { moment: Number.NEGATIVE_INFINITY, order: 0 };

/** Negative if the first point comes before the second. */
export function comparePoints(first: Point, second: Point): number {
  return first.moment === second.moment
    ? compareNumbers(first.order, second.order)
    : compareNumbers(first.moment, second.moment);
}

/** Unlike a difference, this also orders infinities. */
function compareNumbers(first: number, second: number): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The moments of the game's instants; a question without a date has a last one after all others. */
export function momentsOf({ instants, asked }: Game): readonly Moment[] {
  return asked === null ? [...instants, Number.POSITIVE_INFINITY] : instants;
}

/** From which point the provision's conditions are met, those committed moving at once and the given moves as they are given; null if never. */
export function metPoint(
  game: Game,
  provision: GroundProvision,
  committed: ReadonlySet<Actor>,
): Point | null {
  let latest = BEFORE_ALL;
  for (const condition of provision.conditions) {
    const met = conditionMetPoint(game, condition, committed);
    if (met === null) return null;
    if (comparePoints(met, latest) > 0) latest = met;
  }
  return latest;
}

/** By game and those committed: conditions that many owners wait for are looked at once. Neither is ever changed. */
const metPoints = new WeakMap<Game, WeakMap<ReadonlySet<Actor>, Map<Condition, Point | null>>>();

function conditionMetPoint(game: Game, condition: Condition, committed: ReadonlySet<Actor>): Point | null {
  const ofGame = metPoints.get(game) ?? new WeakMap<ReadonlySet<Actor>, Map<Condition, Point | null>>();
  metPoints.set(game, ofGame);
  const known = ofGame.get(committed) ?? new Map<Condition, Point | null>();
  ofGame.set(committed, known);
  const remembered = known.get(condition);
  if (remembered !== undefined) return remembered;
  const point = workOutMetPoint(game, condition, committed);
  known.set(condition, point);
  return point;
}

function workOutMetPoint(game: Game, condition: Condition, committed: ReadonlySet<Actor>): Point | null {
  if (condition.kind === "breach") return null;
  const made = condition.moves.flatMap(({ actor, move }) => {
    const at = madePoint(game, move, committed.has(actor));
    return at === null ? [] : [{ actor, at }];
  });
  made.sort((first, second) => comparePoints(first.at, second.at));
  if (condition.kind !== "weighted_vote") {
    return condition.needed <= 0 ? BEFORE_ALL : (made[condition.needed - 1]?.at ?? null);
  }
  const inFavour: Actor[] = [];
  if (passes(condition.structure, inFavour)) return BEFORE_ALL;
  for (const [index, { actor, at }] of made.entries()) {
    inFavour.push(actor);
    // Those who move at one point are asked together.
    const next = made[index + 1];
    const alone = next === undefined || comparePoints(next.at, at) !== 0;
    if (alone && passes(condition.structure, inFavour)) return at;
  }
  return null;
}

/** When a move is made: as the scenario gives it, or at once by an actor who is committed; null if it is not. */
export function madePoint(game: Game, move: MoveName, isCommitted: boolean): Point | null {
  if (game.barred.includes(move)) return null;
  const windows = windowsOf(game, move);
  let last: Moment = Number.NEGATIVE_INFINITY;
  for (const [order, given] of game.given.entries()) {
    if (given.move !== move) continue;
    last = given.at;
    const counts = windows.some(
      ({ opens, closes }) => given.at >= opens && (closes === null || given.at <= closes),
    );
    if (counts) return { moment: given.at, order };
  }
  if (!isCommitted) return null;
  // What is given too early or too late leaves the actor free again once it lies behind.
  const moment = momentsOf(game).find(
    (instant) =>
      instant >= last &&
      windows.some(({ opens, closes }) => instant >= opens && (closes === null || instant < closes)),
  );
  return moment === undefined ? null : { moment, order: Number.POSITIVE_INFINITY };
}

/** The moments at which the provision binds and empowers: in its period, unhindered, its conditions met. */
export function operativeMoments(
  game: Game,
  provision: GroundProvision,
  committed: ReadonlySet<Actor>,
): readonly Moment[] {
  const met = metPoint(game, provision, committed);
  if (met === null) return [];
  return momentsOf(game).filter((moment) => moment >= met.moment && isRunning(provision, moment, "rounds"));
}

/** Whether a moment lies in the provision's period and nothing given hinders it; what is given may come as it closes. */
export function isRunning(
  { opens, closes, hindrances }: GroundProvision,
  moment: Moment,
  phase: "events" | "rounds",
): boolean {
  if (moment < opens) return false;
  if (closes !== null && (phase === "events" ? moment > closes : moment >= closes)) return false;
  return !hindrances.some(({ from, until }) => from <= moment && (until === null || moment < until));
}

/** Whether the duty must be performed at some moment at which it binds its owner, who is not given as in breach by then. */
export function fallsDue(game: Game, provision: GroundProvision, committed: ReadonlySet<Actor>): boolean {
  const { breachedFrom } = provision;
  const operative = operativeMoments(game, provision, committed).filter(
    (moment) => breachedFrom === null || moment < breachedFrom,
  );
  if (operative.length === 0) return false;
  if (operative.at(-1) === Infinity) return true;
  const due = dueMoment(game, provision, committed);
  return due !== null && operative.some((moment) => moment >= due);
}

function dueMoment(game: Game, provision: GroundProvision, committed: ReadonlySet<Actor>): Moment | null {
  const { due, opens } = provision;
  switch (due.type) {
    case "none":
      return null;
    case "at":
      return due.moment;
    case "after_conditions": {
      const met = metPoint(game, provision, committed);
      return met === null ? null : endOfPeriod(Math.max(opens, met.moment), due.duration);
    }
  }
}

/** Whether these conditions need nothing but moves that only their own actors can make. */
export function areOfMoves({ provisions }: Game, conditions: ReadonlySet<Condition>): boolean {
  // A performance meets what counts it as an act, or what waits for the move that it consists in.
  const making = provisions.some(({ permitted }) => permitted.some(isMaking));
  const acts = [...conditions].some(({ kind }) => kind === "act");
  const performances = new Set<MoveName>();
  for (const { type, owner, permitted } of making || acts ? provisions : []) {
    if (type !== "prohibition") for (const leaf of permitted) performances.add(performName(owner, leaf));
  }
  for (const condition of conditions) {
    if (condition.kind === "breach") return false;
    if (condition.moves.some(({ move }) => performances.has(move))) return false;
  }
  return true;
}
