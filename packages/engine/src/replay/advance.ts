import { endOfDay, endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { turn } from "./duty.js";
import type { Cause, DutyFacts, DutyRecord } from "./duty.js";
import { closeDuty, fallDue, repairIsOver } from "./expiries.js";
import { satisfies, violates } from "./satisfies.js";
import { takeStimulus } from "./stimuli.js";
import type { DutyState } from "./types.js";

/**
 * Carries a duty's course on to a moment, and no further: events first, then exclusive expiries, then inclusive ones,
 * at every moment at which something can happen. Stopping anywhere and going on gives the same course.
 */
export function advance(facts: DutyFacts, record: DutyRecord, upTo: Moment): DutyRecord {
  let current = record;
  for (;;) {
    const moment = nextMoment(facts, current);
    if (moment === null || moment > upTo) return { ...current, upTo: Math.max(current.upTo, upTo) };
    current = { ...atMoment(facts, current, moment), upTo: moment };
  }
}

function nextMoment(facts: DutyFacts, record: DutyRecord): Moment | null {
  let next: Moment | null = null;
  const consider = (moment: Moment | null | undefined): void => {
    if (moment === null || moment === undefined || moment <= record.upTo) return;
    if (next === null || moment < next) next = moment;
  };
  consider(facts.stimuli[record.taken]?.moment);
  consider(facts.arises?.moment);
  consider(facts.closes?.moment);
  consider(record.due);
  consider(repairBy(facts, record));
  return next;
}

/** The last hour to make good, for a duty that is overdue. */
function repairBy({ repair }: DutyFacts, { due, state }: DutyRecord): Moment | null {
  return repair === null || due === null || state !== "overdue" ? null : endOfPeriod(due, repair);
}

function atMoment(facts: DutyFacts, record: DutyRecord, moment: Moment): DutyRecord {
  let current = record;
  for (;;) {
    const stimulus = facts.stimuli[current.taken];
    if (stimulus === undefined || stimulus.moment > moment) break;
    const taken = takeStimulus({ ...current, taken: current.taken + 1 }, stimulus);
    current = settleAfterEvent(facts, taken, moment, { type: "event", told: stimulus.told });
  }
  if (facts.arises?.moment === moment) current = arise(facts, current, moment);
  if (facts.closes?.moment === moment) current = closeDuty(facts.closes.told, current, moment);
  if (current.due === moment) current = fallDue(facts, current, moment);
  if (repairBy(facts, current) === moment) current = repairIsOver(current, moment);
  return current;
}

/** From now on it is owed, unless it has ended already. */
function arise(facts: DutyFacts, record: DutyRecord, moment: Moment): DutyRecord {
  if (facts.closes !== null && facts.closes.moment <= moment) return record;
  const state = stateOfHindrance(record);
  const cause: Cause = state === "pending" ? { type: "arisen" } : { type: "needs" };
  const arisen = freeIfPending(facts, turn(record, moment, state, cause), moment);
  return settleAfterEvent(facts, arisen, moment, { type: "satisfied" });
}

/** What an event changes beyond what it adds: performance, violation, hindrances that came or went, refusal. */
function settleAfterEvent(facts: DutyFacts, record: DutyRecord, moment: Moment, cause: Cause): DutyRecord {
  if (facts.kind === "restraint") return settleRestraint(facts, record, moment, cause);
  const { state, released, refused } = record;
  if (state === "does_not_arise" || state === "performed" || state === "lapsed") return record;
  if (satisfies(facts, record.given)) {
    if (state === "breached") return { ...record, repaired: record.repaired ?? moment };
    return { ...turn(record, moment, "performed", cause), late: state === "overdue" };
  }
  if (state === "breached") return record;
  if (state === "overdue") {
    if (released) return turn(record, moment, "excused", cause);
    return refused ? turn(record, moment, "breached", cause) : record;
  }
  return followHindrance(facts, record, moment, cause);
}

/** A restraint forbids an act at the moment of the act: what was done while it did not bind is not held against it. */
function settleRestraint(facts: DutyFacts, record: DutyRecord, moment: Moment, cause: Cause): DutyRecord {
  const { state, given } = record;
  const clean = given.length === 0 ? record : { ...record, given: [] };
  if (state === "pending" && violates(facts, given)) return turn(clean, moment, "breached", cause);
  return state === "pending" || state === "excused" || state === "suspended"
    ? followHindrance(facts, clean, moment, cause)
    : clean;
}

function followHindrance(facts: DutyFacts, record: DutyRecord, moment: Moment, cause: Cause): DutyRecord {
  const next = stateOfHindrance(record);
  if (next === record.state) return record;
  return freeIfPending(facts, turn(record, moment, next, cause), moment);
}

function stateOfHindrance({ released, unmet, shut, suspended }: DutyRecord): DutyState {
  if (released || unmet.length > 0 || shut.length > 0) return "excused";
  return suspended ? "suspended" : "pending";
}

/** A duty that becomes free is never due earlier than with the end of that day; the deadline is not otherwise moved. */
function freeIfPending(facts: DutyFacts, record: DutyRecord, moment: Moment): DutyRecord {
  if (record.state !== "pending") return record;
  if (record.due === null) {
    return facts.due.type === "after_conditions"
      ? { ...record, due: endOfPeriod(moment, facts.due.duration) }
      : record;
  }
  return record.due > moment ? record : { ...record, due: endOfDay(moment + 1) };
}
