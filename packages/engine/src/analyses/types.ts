import type { Verdict } from "../finding.js";
import type { Level } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { HoleName } from "../model/term.js";

/** What one performer gives at least and at most to the side, at one level, with domestic gates open. */
export interface FloorAndCeiling {
  readonly scenario: string;
  readonly side: PartyName;
  readonly performer: PartyName;
  readonly level: Level;
  readonly variant: string | null;
  readonly defecting: readonly PartyName[];
  /** The maximal bundles of measures jointly assured in every completion; `[]` is no bundle, nothing assured. */
  readonly floor: readonly (readonly MeasureName[])[];
  /** The maximal bundles of some lawful play in some completion. */
  readonly ceiling: readonly (readonly MeasureName[])[];
}

/** An open question of the text, as a meeting would take it up. */
export interface AgendaItem {
  readonly rank: number;
  readonly hole: HoleName;
  /** Who must answer it: by default who owes and who benefits. */
  readonly mustAnswer: readonly PartyName[];
  /** How many (scenario, question, level) ranges some answer narrows. */
  readonly narrows: number;
  /** The size of the smallest settling set this hole is part of, or null. */
  readonly smallestSettling: number | null;
  /** For each answer of the menu: what each question narrowed by the hole could then still be, at the highest level. */
  readonly answers: readonly {
    readonly answer: string;
    readonly ranges: readonly {
      readonly question: string;
      readonly range: readonly Exclude<Verdict, "undetermined">[];
    }[];
  }[];
}
