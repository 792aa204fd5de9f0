import type { Force } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { HoleName } from "../model/term.js";
import type { HoleAnswer } from "../finding.js";
import type { CalendarDate } from "../time/moment.js";

/** What has become of a duty, in the order in which states are told. */
export const DUTY_STATES = [
  "does_not_arise",
  "pending",
  "excused",
  "suspended",
  "performed",
  "overdue",
  "breached",
  "lapsed",
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** A state in some completion, with the reason; the same state reached otherwise is an outcome of its own. */
export interface DutyOutcome {
  readonly state: DutyState;
  /** The date on which it came to this state; null if it never arose. */
  readonly since: CalendarDate | null;
  /** The date by which it is, or was, to be performed; null without one. */
  readonly due: CalendarDate | null;
  /** Performed after it was due. */
  readonly late: boolean;
  /** The date on which a breach was made good, or null. */
  readonly repaired: CalendarDate | null;
  /** It has not arisen because nobody who must find, or vote, that its event is so has done so. */
  readonly awaitsFinding: boolean;
  readonly level: Force;
  /** A sentence that names clause, event and date. */
  readonly why: string;
}

/** For one attainable state: the minimal sets of answers after which it holds whatever the other holes are. */
export interface StateSettling {
  readonly state: DutyState;
  readonly sets: readonly (readonly HoleAnswer[])[];
  readonly grouped: readonly (readonly { readonly hole: HoleName; readonly answers: readonly string[] }[])[];
  readonly complete: boolean;
  readonly limit: number;
}

/** What sets a duty off: an event of the scenario, or the clause alone (null). */
export interface Occasion {
  readonly date: CalendarDate;
  readonly words: string;
}

/** One duty, or one restraint, with its state as of the date. */
export interface DutyReplay {
  readonly clause: string;
  /** Which provision of the clause, from 1. */
  readonly provision: number;
  readonly kind: "duty" | "restraint";
  readonly owner: PartyName;
  readonly beneficiary: PartyName | null;
  readonly occasion: Occasion | null;
  readonly state: DutyState | "undetermined";
  readonly since: CalendarDate | null;
  /** Its force; null where completions differ. */
  readonly level: Force | null;
  readonly why: string;
  /** The states of all completions; more than one only for `undetermined`. */
  readonly range: readonly DutyState[];
  readonly outcomes: readonly DutyOutcome[];
  readonly settling: readonly StateSettling[];
  /** The open holes on which the state turns. */
  readonly holes: readonly HoleName[];
}

/** Whether a clause was set off so that something became owed. */
export interface CasusFoederis {
  readonly clause: string;
  readonly arose: "yes" | "no" | "undetermined";
  /** For whom it arose, in every completion. */
  readonly forWhom: readonly PartyName[];
  /** Those who owe something since, in every completion. */
  readonly owedBy: readonly PartyName[];
  readonly because: readonly string[];
}

/** An act that its author had no power to do; it had no effect. */
export interface VoidAct {
  readonly date: CalendarDate;
  readonly by: PartyName;
  readonly sentence: string;
}

export interface Replay {
  readonly scenario: string;
  readonly asOf: CalendarDate;
  readonly knownTo: PartyName | null;
  readonly variant: string | null;
  readonly duties: readonly DutyReplay[];
  readonly casus: readonly CasusFoederis[];
  readonly voidActs: readonly VoidAct[];
  /** What the answer leaves out, in sentences. */
  readonly restsOn: readonly string[];
}
