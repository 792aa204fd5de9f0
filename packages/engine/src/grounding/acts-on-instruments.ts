import type { Completion } from "../completions/settle.js";
import type { GivenAct } from "../model/act.js";
import type { Instrument } from "../model/instrument.js";
import { dateOf, endOfPeriod, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { denotes } from "./actors.js";
import type { Ground } from "./context.js";
import { inForce } from "./entry-into-force.js";
import { breachedSince } from "./given-breaches.js";

/** An act on an instrument as a whole. */
export type ActOnInstrument = Extract<
  GivenAct,
  { readonly type: "suspends" | "resumes" | "terminates" | "withdraws" }
>;

/** Whether an act on an instrument has effect. An act of a party outside its powers is void. */
export function hasEffect(
  ground: Ground,
  instrument: Instrument,
  act: ActOnInstrument,
  at: Moment,
  completion: Completion,
): boolean {
  if (act.type === "withdraws") {
    const from = noticeFrom(ground, instrument, completion);
    return from !== null && at >= from;
  }
  const { by } = act;
  if (by === null) return true;
  // Whoever may suspend may take the suspension back.
  const power = act.type === "terminates" ? "terminate" : "suspend";
  return (instrument.powers ?? []).some(
    ({ type, holder, onBreachOf }) =>
      type === power &&
      denotes(ground, holder, by, completion, at) &&
      (onBreachOf === undefined ||
        (breachedSince(ground, onBreachOf, by, completion) ?? Number.POSITIVE_INFINITY) <= at),
  );
}

/**
 * From when notice of exit can be given: from the day on which the time that the text asks for is over, at any time where it asks for
 * none; null where the text gives no right to leave, or is not in force.
 */
export function noticeFrom(ground: Ground, instrument: Instrument, completion: Completion): Moment | null {
  const { exit } = instrument;
  if (exit === undefined) return null;
  if (exit.notBefore === undefined) return Number.NEGATIVE_INFINITY;
  const entry = inForce(ground, instrument, completion).from;
  return entry === null ? null : momentOf(dateOf(endOfPeriod(entry, exit.notBefore)));
}

/** From when a notice of exit has effect: the period of notice counts to its last hour. */
export function exitAt(instrument: Instrument, notice: Moment): Moment | null {
  return instrument.exit === undefined ? null : endOfPeriod(notice, instrument.exit.notice) + 1;
}

/** Whether an event acts on an instrument as a whole. */
export function isOnInstrument(event: { readonly type: string }): event is ActOnInstrument {
  return ["suspends", "resumes", "terminates", "withdraws"].includes(event.type);
}
