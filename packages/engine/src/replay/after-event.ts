import { endOfDay, endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { turn } from "./duty.js";
import type { Cause, Draft, DutyFacts } from "./duty.js";
import { satisfies, violates } from "./satisfies.js";
import type { DutyState } from "./types.js";

/** From now on it is owed, unless it has ended already. */
export function arise(facts: DutyFacts, draft: Draft, moment: Moment): void {
  if (facts.closes !== null && facts.closes.moment <= moment) return;
  const state = stateOfHindrance(draft);
  turn(draft, moment, state, { type: state === "pending" ? "arisen" : "needs" });
  freeIfPending(facts, draft, moment);
  settleAfterEvent(facts, draft, moment, { type: "satisfied" });
}

/** What an event changes beyond what it adds: performance, violation, hindrances that came or went, refusal. */
export function settleAfterEvent(facts: DutyFacts, draft: Draft, moment: Moment, cause: Cause): void {
  if (facts.kind === "restraint") {
    settleRestraint(facts, draft, moment, cause);
    return;
  }
  const { state } = draft;
  if (state === "does_not_arise" || state === "performed" || state === "lapsed") return;
  if (satisfies(facts, draft.given)) {
    if (state === "breached") draft.repaired ??= moment;
    else {
      draft.late = state === "overdue";
      turn(draft, moment, "performed", cause);
    }
    return;
  }
  if (state === "breached") return;
  if (state !== "overdue") followHindrance(facts, draft, moment, cause);
  else if (draft.released) turn(draft, moment, "excused", cause);
  else if (draft.refused) turn(draft, moment, "breached", cause);
}

/** A restraint forbids an act at the moment of the act: what was done while it did not bind is not held against it. */
function settleRestraint(facts: DutyFacts, draft: Draft, moment: Moment, cause: Cause): void {
  const { state } = draft;
  const violated = state === "pending" && violates(facts, draft.given);
  draft.given.length = 0;
  if (violated) turn(draft, moment, "breached", cause);
  else if (state === "pending" || state === "excused" || state === "suspended")
    followHindrance(facts, draft, moment, cause);
}

function followHindrance(facts: DutyFacts, draft: Draft, moment: Moment, cause: Cause): void {
  const next = stateOfHindrance(draft);
  if (next === draft.state) return;
  turn(draft, moment, next, cause);
  freeIfPending(facts, draft, moment);
}

function stateOfHindrance({ released, unmet, shut, suspended }: Draft): DutyState {
  if (released || unmet.length > 0 || shut.length > 0) return "excused";
  return suspended ? "suspended" : "pending";
}

/** A duty that becomes free is never due earlier than with the end of that day; the deadline is not otherwise moved. */
function freeIfPending({ due }: DutyFacts, draft: Draft, moment: Moment): void {
  if (draft.state !== "pending") return;
  if (draft.due !== null) {
    if (draft.due <= moment) draft.due = endOfDay(moment + 1);
  } else if (due.type === "after_conditions") draft.due = endOfPeriod(moment, due.duration);
}
