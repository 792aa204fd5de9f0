import { movesTowards, performName } from "../grounding/game.js";
import type { GroundProvision } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import { momentAt } from "../reference/state.js";
import type { Board } from "../reference/state.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { constrains } from "./constrains.js";
import type { Field } from "./layout.js";
import { addBit, emptyMask } from "./masks.js";
import type { Mask } from "./masks.js";
import type { OrderPlay } from "./types.js";

/** Something that ends a provision; with a period of notice, from when it has run out. */
export interface CompiledEnd {
  readonly condition: number;
  /** The instant at which the condition was met, plus one; 0 while it is not. Null without notice. */
  readonly clock: Field | null;
  /** By clock and instant: whether the notice has run out. */
  readonly runOut: Uint8Array;
}

/** Another provision that takes precedence, with the moves and the performances in which this one yields to it. */
export interface CompiledDisplacement {
  readonly by: number;
  readonly moves: Mask;
  readonly leaves: ReadonlySet<MeasureName>;
}

/** What is required: one of these moves, or that all of these performances yield. */
export interface CompiledKind {
  readonly moves: Mask;
  readonly leaves: readonly MeasureName[];
}

/** A provision with all that time alone decides worked out, by instant; the row after the last is the end. */
export interface CompiledProvision {
  readonly index: number;
  readonly type: GroundProvision["type"];
  readonly conditions: Int32Array;
  readonly ends: readonly CompiledEnd[];
  /** In its period and unhindered: in the rounds of choices, and before them, when what is given happens. */
  readonly running: Uint8Array;
  readonly runningForGiven: Uint8Array;
  readonly closed: Uint8Array;
  readonly closedForGiven: Uint8Array;
  /** By instant: whether a duty that has arisen is due, where that does not depend on when it arose. */
  readonly due: Uint8Array;
  /** By clock and instant: whether it is due, where it counts from the instant at which its conditions were met. */
  readonly dueSince: Uint8Array | null;
  /** When its conditions were met, plus one; null where nothing counts from it. */
  readonly clock: Field | null;
  /** The performances it lets its owner give, and for a prohibition the moves it forbids. */
  readonly lets: Mask;
  readonly forbids: Mask;
  /** By instant: the moves it waits for or would end by, while it is not over. */
  readonly awaited: readonly Mask[];
  readonly required: readonly CompiledKind[];
  readonly permitted: CompiledKind;
  readonly nonEmpty: boolean;
  readonly displacements: readonly CompiledDisplacement[];
  /** By instant: whether breaking it takes an order away. */
  readonly constrains: Uint8Array;
  /** Where its breach is remembered; null where nothing turns on it. */
  readonly breach: Field | null;
  /** The row at which the scenario gives its breach, or -1. */
  readonly breachedAt: number;
}

/** What the compiler of one provision is told of the rest. */
export interface Surroundings {
  readonly board: Board;
  readonly play: OrderPlay;
  readonly moveWords: number;
  readonly bitOf: (name: string) => number;
  readonly conditionOf: (provision: GroundProvision, index: number, ending: boolean) => number;
  readonly provisionOf: (name: string) => number;
  readonly breachField: (provision: number) => Field | null;
  readonly addClock: () => Field;
}

export function compileProvision(
  provision: GroundProvision,
  index: number,
  around: Surroundings,
): CompiledProvision {
  const { board, moveWords, bitOf } = around;
  const { owner, type, opens, closes, hindrances, permitted, required, breachedFrom } = provision;
  const rows = board.instants + 1;
  const byRow = (holds: (now: Moment, row: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: rows }, (_, row) => (holds(momentAt(board, row), row) ? 1 : 0));
  const closed = (now: Moment): boolean => closes !== null && now >= closes;
  const closedForGiven = (now: Moment): boolean => closes !== null && now > closes;
  const hindered = (now: Moment): boolean =>
    hindrances.some(({ from, until }) => from <= now && (until === null || now < until));
  const kindOf = (leaves: readonly MeasureName[]): CompiledKind => {
    const moves = emptyMask(moveWords);
    for (const leaf of leaves) addBit(moves, bitOf(performName(owner, leaf)));
    return { moves, leaves };
  };
  const lets = emptyMask(moveWords);
  for (const leaf of type === "prohibition" ? [] : permitted) {
    const name = performName(owner, leaf);
    const move = board.moves[board.indexOf.get(name) ?? -1];
    if (move?.actor === owner && move.performance === leaf) addBit(lets, bitOf(name));
  }
  const fallsAt = breachedFrom === null ? -1 : rowOf(board, breachedFrom);
  const breach = around.breachField(index);
  const bound = constrains(board.game, provision, around.play);
  return {
    index,
    type,
    conditions: Int32Array.from(provision.conditions, (_, place) =>
      around.conditionOf(provision, place, false),
    ),
    ends: provision.ends.map((end, place) => ({
      condition: around.conditionOf(provision, place, true),
      clock: end.notice === null ? null : around.addClock(),
      runOut: bySince(board, (met, now) => end.notice !== null && now > endOfPeriod(met, end.notice)),
    })),
    running: byRow((now) => opens <= now && !closed(now) && !hindered(now)),
    runningForGiven: byRow((now) => opens <= now && !closedForGiven(now) && !hindered(now)),
    closed: byRow(closed),
    closedForGiven: byRow(closedForGiven),
    ...dueOf(provision, around, breach !== null || bound),
    lets,
    forbids: type === "prohibition" ? kindOf(permitted).moves : emptyMask(moveWords),
    awaited: Array.from({ length: rows }, (_, row) => awaitedAt(provision, momentAt(board, row), around)),
    required: required.map(kindOf),
    permitted: kindOf(permitted),
    nonEmpty: provision.nonEmpty,
    displacements: provision.displacedBy.map(({ by, leaves }) => ({
      by: around.provisionOf(by),
      moves: kindOf(leaves).moves,
      leaves: new Set(leaves),
    })),
    constrains: byRow((now) => bound && !(breachedFrom !== null && breachedFrom <= now)),
    breach,
    breachedAt: fallsAt,
  };
}

/** The moves a provision waits for at a moment, or would end by. Those given something for are performances, and no such moves. */
function awaitedAt(
  { conditions, ends, opens }: GroundProvision,
  now: Moment,
  { board, moveWords, bitOf }: Surroundings,
): Mask {
  const mask = emptyMask(moveWords);
  const waiting = [
    ...conditions.filter(({ kind }) => kind === "consent" || kind === "act" || opens <= now),
    ...ends.filter(({ from }) => from <= now).map(({ condition }) => condition),
  ];
  for (const { move } of waiting.flatMap(movesTowards)) {
    if (board.moves[board.indexOf.get(move) ?? -1]?.performance === null) addBit(mask, bitOf(move));
  }
  return mask;
}

function dueOf(
  { due, type, opens, conditions }: GroundProvision,
  { board, addClock }: Surroundings,
  matters: boolean,
): Pick<CompiledProvision, "due" | "dueSince" | "clock"> {
  const rows = board.instants + 1;
  const last = board.game.asked === null ? board.instants - 1 : -1;
  const counted = due.type === "after_conditions";
  const isDue = (now: Moment, met: Moment): boolean => {
    if (due.type === "none" || type !== "duty") return false;
    return now >= (due.type === "at" ? due.moment : endOfPeriod(Math.max(opens, met), due.duration));
  };
  // Without conditions a duty counts from the first instant: no clock is needed.
  const fixed = !counted || conditions.length === 0;
  const at = Uint8Array.from({ length: rows }, (_, row) =>
    type === "duty" && (row === last || (fixed && isDue(momentAt(board, row), momentAt(board, 0)))) ? 1 : 0,
  );
  if (fixed || !matters || type !== "duty") return { due: at, dueSince: null, clock: null };
  return { due: at, dueSince: bySince(board, (met, now) => isDue(now, met)), clock: addClock() };
}

/** A table by clock (an instant plus one) and instant. */
function bySince(board: Board, holds: (met: Moment, now: Moment) => boolean): Uint8Array {
  const rows = board.instants + 1;
  const table = new Uint8Array((rows + 1) * rows);
  for (let met = 0; met < rows; met += 1) {
    for (let now = 0; now < rows; now += 1)
      table[(met + 1) * rows + now] = holds(momentAt(board, met), momentAt(board, now)) ? 1 : 0;
  }
  return table;
}

/** The row at whose beginning something given for a moment happens; -1 for none. */
export function rowOf(board: Board, at: Moment): number {
  for (let row = 0; row <= board.instants; row += 1) {
    const previous = row === 0 ? Number.NEGATIVE_INFINITY : momentAt(board, row - 1);
    if (previous < at && at <= momentAt(board, row)) return row;
  }
  return -1;
}
