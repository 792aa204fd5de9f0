import type { Due } from "../grounding/game.js";
import type { MeasureName } from "../model/measure.js";
import type { Duration, Moment } from "../time/moment.js";
import type { DutyState } from "./types.js";

/** Something that happens to one duty. `told` is the event in words. */
export type Stimulus = { readonly moment: Moment; readonly told: string } & (
  | { readonly type: "given"; readonly leaves: readonly MeasureName[] }
  /** The need of that index is met. */
  | { readonly type: "met"; readonly need: number }
  | { readonly type: "gate"; readonly organ: string; readonly open: boolean }
  | { readonly type: "suspended" | "resumed" | "released" | "refused" }
);

/** Everything one duty's course depends on, in one completion. `docs/replay.md` defines the words. */
export interface DutyFacts {
  readonly kind: "duty" | "restraint";
  /** When it arises and by what; null if nobody who must find has found. */
  readonly arises: { readonly moment: Moment; readonly told: string } | null;
  /** Whether it waits for nobody: a restraint then binds against all that happens in the hour in which it arises. */
  readonly bindsAtOnce?: boolean;
  readonly due: Due;
  readonly repair: Duration | null;
  readonly closes: { readonly moment: Moment; readonly told: string } | null;
  readonly required: readonly (readonly MeasureName[])[];
  readonly permitted: readonly MeasureName[];
  readonly nonEmpty: boolean;
  /** How many acts of others it needs. */
  readonly needs: number;
  /** In order of moment; those of one moment as they are written. */
  readonly stimuli: readonly Stimulus[];
}

/** Why a duty is in its state. */
export type Cause =
  | { readonly type: "not_arisen" | "arisen" | "needs" | "freed" | "satisfied" | "due" | "repair_over" }
  /** An event in words. */
  | { readonly type: "event"; readonly told: string }
  | { readonly type: "closed"; readonly told: string };

export interface Transition {
  readonly moment: Moment;
  readonly state: DutyState;
  readonly cause: Cause;
}

/** A duty's course so far. Plain data: a replay can stop here and go on later. */
export interface DutyRecord {
  /** Everything up to and at this moment has been taken into account. */
  readonly upTo: Moment;
  readonly state: DutyState;
  readonly history: readonly Transition[];
  /** The stimuli taken so far. */
  readonly taken: number;
  readonly given: readonly (readonly MeasureName[])[];
  readonly unmet: readonly number[];
  readonly shut: readonly string[];
  readonly suspended: boolean;
  readonly released: boolean;
  readonly refused: boolean;
  /** The last hour in time, once it is known. */
  readonly due: Moment | null;
  readonly late: boolean;
  readonly repaired: Moment | null;
}

/** A duty before anything has happened. */
export function untouched(facts: DutyFacts): DutyRecord {
  return {
    upTo: Number.NEGATIVE_INFINITY,
    state: "does_not_arise",
    history: [],
    taken: 0,
    given: [],
    unmet: Array.from({ length: facts.needs }, (_, need) => need),
    shut: [],
    suspended: false,
    released: false,
    refused: false,
    due: facts.due.type === "at" ? facts.due.moment : null,
    late: false,
    repaired: null,
  };
}

/** A record while it is carried on: a copy of its own, changed in place, because courses can be long. */
export type Draft = { -readonly [Key in keyof DutyRecord]: DutyRecord[Key] } & {
  readonly history: Transition[];
  readonly given: (readonly MeasureName[])[];
};

/** A copy that may be changed without changing the record. */
export function draftOf(record: DutyRecord): Draft {
  return { ...record, history: [...record.history], given: [...record.given] };
}

/** Brings a duty to another state. */
export function turn(draft: Draft, moment: Moment, state: DutyState, cause: Cause): void {
  draft.state = state;
  draft.history.push({ moment, state, cause });
}
