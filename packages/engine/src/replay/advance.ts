import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { arise, settleAfterEvent } from "./after-event.js";
import { draftOf } from "./duty.js";
import type { Draft, DutyFacts, DutyRecord } from "./duty.js";
import { closeDuty, fallDue, repairIsOver } from "./expiries.js";
import { takeStimulus } from "./stimuli.js";

/**
 * Carries a duty's course on to a moment, and no further: events first, then exclusive expiries, then inclusive ones,
 * at every moment at which something can happen. Stopping anywhere and going on gives the same course.
 */
export function advance(facts: DutyFacts, record: DutyRecord, upTo: Moment): DutyRecord {
  const draft = draftOf(record);
  for (;;) {
    const moment = nextMoment(facts, draft);
    if (moment > upTo) break;
    atMoment(facts, draft, moment);
    draft.upTo = moment;
  }
  draft.upTo = Math.max(draft.upTo, upTo);
  return draft;
}

const NEVER = Number.POSITIVE_INFINITY;

/** The next moment at which something can happen, or never. */
function nextMoment(facts: DutyFacts, draft: Draft): Moment {
  const after = (moment: Moment | null | undefined): Moment =>
    moment === null || moment === undefined || moment <= draft.upTo ? NEVER : moment;
  return Math.min(
    after(facts.stimuli[draft.taken]?.moment),
    after(facts.arises?.moment),
    after(facts.closes?.moment),
    after(draft.due),
    after(repairBy(facts, draft)),
  );
}

/** The last hour to make good, for a duty that is overdue. */
function repairBy({ repair }: DutyFacts, { due, state }: Draft): Moment | null {
  return repair === null || due === null || state !== "overdue" ? null : endOfPeriod(due, repair);
}

function atMoment(facts: DutyFacts, draft: Draft, moment: Moment): void {
  const arises = facts.arises?.moment === moment;
  const isFirst = facts.kind === "restraint" && facts.bindsAtOnce === true;
  // A restraint is of whole hours: it does not forbid what is done in the hour in which it ends.
  if (facts.kind === "restraint" && facts.closes?.moment === moment)
    closeDuty(facts.closes.told, draft, moment);
  if (arises && isFirst) arise(facts, draft, moment);
  for (;;) {
    const stimulus = facts.stimuli[draft.taken];
    if (stimulus === undefined || stimulus.moment > moment) break;
    draft.taken += 1;
    takeStimulus(draft, stimulus);
    settleAfterEvent(facts, draft, moment, { type: "event", told: stimulus.told });
  }
  if (arises && !isFirst) arise(facts, draft, moment);
  if (facts.kind !== "restraint" && facts.closes?.moment === moment)
    closeDuty(facts.closes.told, draft, moment);
  if (draft.due === moment) fallDue(facts, draft, moment);
  if (repairBy(facts, draft) === moment) repairIsOver(draft, moment);
}
