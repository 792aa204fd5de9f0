import { holdsOnReadings } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import { failureReason } from "../explanation/failures.js";
import { articleInWords } from "../explanation/words.js";
import { forceOf, ownersOf } from "../grounding/candidates.js";
import type { Candidate } from "../grounding/candidates.js";
import { groundCandidate } from "../grounding/provisions.js";
import { partyInWords } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import { dateOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { advance } from "./advance.js";
import { arisingOf } from "./arising.js";
import { closingOf } from "./closing.js";
import { untouched } from "./duty.js";
import type { DutyFacts, DutyRecord } from "./duty.js";
import type { Setting } from "./occasions.js";
import { stimuliOf } from "./stimuli-of.js";
import type { Subject } from "./stimuli-of.js";
import type { DutyOutcome } from "./types.js";
import { notFoundInWords, stateInWords } from "./words.js";

/** One duty of the text, its open words not yet decided. */
export interface DutyName {
  readonly candidate: Omit<Candidate, "force" | "level">;
  readonly owner: PartyName;
  readonly setting: Setting;
}

/** What one duty's course depends on in a completion, or the sentence that says why it does not arise. */
export type GroundDuty =
  | { readonly type: "none"; readonly why: string }
  | { readonly type: "duty"; readonly facts: DutyFacts; readonly subject: Subject };

/** Grounds one duty in a completion. */
export function groundDuty({ candidate, owner, setting }: DutyName, completion: Completion): GroundDuty {
  const { ground, side } = setting;
  const { instrument, article, clause, provision } = candidate;
  const force = forceOf(instrument, article, completion);
  if (!ownersOf(ground, clause, provision, side ?? "", completion).includes(owner)) {
    const why = `${articleInWords(instrument, article)} does not bind ${partyInWords(ground.model, owner)}: it does not belong to those who owe.`;
    return { type: "none", why };
  }
  if (!holdsOnReadings(clause, provision, completion)) {
    const why = `${articleInWords(instrument, article)} does not say so on this reading of its contested words.`;
    return { type: "none", why };
  }
  const grounded = groundCandidate(
    ground,
    { ...candidate, force, level: force },
    owner,
    side ?? "",
    null,
    completion,
  );
  const [found] = grounded.provisions;
  if (found === undefined) {
    const asked = { type: "gives" as const, measures: [] };
    const inquiry = {
      side: side ?? "",
      performers: { type: "each_other" as const },
      asked,
      within: null,
      defecting: [],
    };
    return { type: "none", why: failureReason(ground, inquiry, grounded)?.sentence ?? "" };
  }
  const [occurrence] = grounded.occurrences;
  const isAgainst = clause.trigger !== null && "victim" in clause.trigger;
  const victim = isAgainst ? (occurrence?.victim ?? null) : null;
  const subject: Subject = {
    instrument,
    article,
    provision: found,
    beneficiary: side,
    victim,
    aggressor: occurrence?.aggressor ?? null,
    attackers: occurrence?.attackers ?? [],
    needs: provision.needs ?? [],
    isSpared: provision.action.type === "attack" && provision.type === "prohibition" && side !== null,
  };
  const told = setting.occasion?.words ?? "it was in force";
  return {
    type: "duty",
    subject,
    facts: {
      kind: provision.type === "prohibition" ? "restraint" : "duty",
      arises: arisingOf(ground, found, victim, told),
      bindsAtOnce: found.conditions.length === 0,
      due: found.due,
      repair: provision.repair ?? null,
      closes: closingOf(ground, instrument, found, side, completion),
      required: found.required,
      permitted: found.permitted,
      nonEmpty: found.nonEmpty,
      needs: subject.needs.length,
      stimuli: stimuliOf(setting.whole, subject, completion),
    },
  };
}

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
    level,
  } as const;
  const { ground } = duty.setting;
  // Before the first event the scenario has not started, and neither has what takes effect with its start.
  if (ground.events.length === 0)
    return { ...nothing, why: `${articleInWords(instrument, article)}: nothing has happened yet.` };
  const grounded = groundDuty(duty, completion);
  if (grounded.type === "none") return { ...nothing, why: grounded.why };
  const { facts, subject } = grounded;
  if (subject.provision.opens > asOf)
    return {
      ...nothing,
      why: `${articleInWords(instrument, article)} takes effect on ${dateOf(subject.provision.opens)}.`,
    };
  if (facts.arises === null) return { ...nothing, why: notFoundInWords(ground, duty, subject.provision) };
  const record = advance(facts, untouched(facts), asOf);
  return { ...courseOf(record), level, why: stateInWords(ground, duty, facts, record, level) };
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
