import type { Completion } from "../completions/settle.js";
import { articleInWords } from "../explanation/words.js";
import { forceOf } from "../grounding/candidates.js";
import { dateOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { advance } from "./advance.js";
import { breachesFor } from "./breaches.js";
import { untouched } from "./duty.js";
import type { DutyRecord } from "./duty.js";
import { groundDuty } from "./ground-duty.js";
import type { DutyName } from "./ground-duty.js";
import type { DutyOutcome } from "./types.js";
import { notFoundInWords, stateInWords } from "./words.js";

/** The state of one duty as of a moment, in a completion. */
export function outcomeIn(duty: DutyName, asOf: Moment, completion: Completion): DutyOutcome {
  const { instrument, article } = duty.candidate;
  const level = forceOf(instrument, article, completion);
  const nothing = {
    state: "does_not_arise",
    since: null,
    due: null,
    late: false,
    repaired: null,
    awaitsFinding: false,
    level,
  } as const;
  const { ground } = duty.setting;
  // Before the first event the scenario has not started, and neither has what takes effect with its start.
  if (ground.events.length === 0)
    return { ...nothing, why: `${articleInWords(instrument, article)}: nothing has happened yet.` };
  const grounded = groundDuty(duty, completion, breachesFor(duty, asOf, completion));
  if (grounded.type === "none") return { ...nothing, why: grounded.why };
  const { facts, subject } = grounded;
  if (subject.provision.opens > asOf)
    return {
      ...nothing,
      why: `${articleInWords(instrument, article)} takes effect on ${dateOf(subject.provision.opens)}.`,
    };
  if (facts.arises === null)
    return { ...nothing, awaitsFinding: true, why: notFoundInWords(ground, duty, subject.provision) };
  const record = advance(facts, untouched(facts), asOf);
  return {
    ...courseOf(record),
    awaitsFinding: false,
    level,
    why: stateInWords(ground, duty, facts, record, level),
  };
}

function courseOf(record: DutyRecord): Pick<DutyOutcome, "state" | "since" | "due" | "late" | "repaired"> {
  const last = record.history.at(-1);
  return {
    state: record.state,
    since: last === undefined ? null : dateOf(last.moment),
    due: record.due === null ? null : dateOf(record.due),
    late: record.late,
    repaired: record.repaired === null ? null : dateOf(record.repaired),
  };
}
