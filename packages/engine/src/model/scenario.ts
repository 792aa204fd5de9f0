import type { CalendarDate, Duration } from "../time/moment.js";
import type { GivenAct } from "./act.js";
import type { Location } from "./instrument.js";
import type { MeasureName } from "./measure.js";
import type { PartyName } from "./party.js";
import type { Contested, SourceName } from "./term.js";

/** Something that happens on a given date. Nothing else happens but expiries and the moves of those in play. */
export type ScenarioEvent =
  | {
      readonly type: "armed_attack";
      readonly victim: PartyName;
      /** What of the victim was attacked (`forces`, `vessels`, `aircraft`), or null for the state itself. */
      readonly object: string | null;
      readonly aggressor: PartyName | null;
      /** Where who did it is disputed: the readings, each an answer. It takes the place of `aggressor`. */
      readonly attribution?: Contested<PartyName | null>;
      /** Others who attack with it. */
      readonly together?: readonly PartyName[];
      /** Words for how it is, `provoked`, `significant`, `flagrant`, and whether it is so. What is not here is not said. */
      readonly qualities?: readonly { readonly quality: string; readonly holds: boolean }[];
      /** Whether the aggressor had made a demand that the victim refused; not said where absent. */
      readonly afterDemand?: boolean;
      /** The conflict it is part of, by name; none where absent. */
      readonly conflict?: string;
      /** The place's name, or `territory of X` as `{ territory: X }`. */
      readonly place:
        | { readonly type: "place"; readonly name: string }
        | { readonly type: "territory"; readonly of: PartyName };
    }
  | { readonly type: "threat"; readonly victim: PartyName; readonly by: PartyName | null }
  /** `settlement concluded`, `ceasefire declared`, `security_council takes_measures`. */
  | { readonly type: "named"; readonly subject: string; readonly event: string }
  | GivenAct;

/** What is asked: that enough performers do something for the beneficiary. */
export interface Outcome {
  readonly performers:
    | { readonly type: "party"; readonly name: PartyName }
    /** Every party, other than the beneficiary, that some clause at the level names as an owner for this. */
    | { readonly type: "each_other" }
    /** `counting: "members"`: a body counts for as many as it has members. */
    | { readonly type: "at_least"; readonly count: number; readonly counting?: "members" };
  readonly act:
    | { readonly type: "gives"; readonly measure: MeasureName }
    | { readonly type: "enacts"; readonly law: string }
    /** Does what a clause names: `withdraw forces from donetsk`. */
    | { readonly type: "acts"; readonly act: string };
}

/** One question of a scenario. */
export interface Question {
  /** `SCENARIO.1`, or a given name. */
  readonly name: string;
  /** The question in its own words. */
  readonly words: string;
  readonly location: Location;
  /** The party for whom it is asked; also the beneficiary. */
  readonly side: PartyName;
  readonly outcome: Outcome;
  /** The period, from the last given event; null asks without a date. */
  readonly within: Duration | null;
  /** Whether help that no clause provides for counts too. */
  readonly countsFree?: true;
}

/** What history says became of a clause in a scenario that happened. */
export interface HistoricalRecord {
  readonly clause: string;
  /** Whether the casus foederis arose, on which scholars or states may disagree; or that what it requires was breached. */
  readonly says: "arose" | "did_not_arise" | "disputed" | "breached";
  /** For whom it did, or did not, arise, and nobody where that is not said; or by whom it was breached. */
  readonly parties: readonly PartyName[];
  /** What the record says, in words. */
  readonly words: string | null;
  readonly sources: readonly SourceName[];
  readonly location: Location;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly location: Location;
  readonly events: readonly {
    readonly date: CalendarDate;
    /** The hour of the day, from 0 to 23; without one it is the first. */
    readonly hour?: number;
    readonly location: Location;
    readonly event: ScenarioEvent;
  }[];
  readonly questions: readonly Question[];
  /** What history says of it; absent where it never happened. */
  readonly records?: readonly HistoricalRecord[];
  /** What a party can give here at all: what "all support in its power" then requires. */
  readonly feasible?: readonly { readonly party: PartyName; readonly measures: readonly MeasureName[] }[];
}
