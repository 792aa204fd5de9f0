import type { PartyName } from "./party.js";
import type { HoleName } from "./term.js";

/** The name of a measure: what a response may consist of. */
export type MeasureName = string;

/** A measure and what it is a kind of: giving a kind gives what it is a kind of. */
export interface Measure {
  readonly name: MeasureName;
  readonly title: string;
  readonly kindOf: MeasureName | null;
}

/**
 * The measures every model knows. Consultation and condemnation are responses, not assistance.
 * A model may declare more, each as a kind of one that is known.
 */
export const STANDARD_MEASURES: readonly Measure[] = [
  { name: "consultation", title: "consultation", kindOf: null },
  { name: "condemnation", title: "condemnation", kindOf: null },
  { name: "assistance", title: "assistance", kindOf: null },
  { name: "sanctions", title: "sanctions", kindOf: "assistance" },
  { name: "intelligence", title: "intelligence", kindOf: "assistance" },
  { name: "materiel", title: "materiel", kindOf: "assistance" },
  { name: "training", title: "training", kindOf: "assistance" },
  { name: "financial_support", title: "financial support", kindOf: "assistance" },
  { name: "armed_force", title: "armed force", kindOf: "assistance" },
];

/**
 * What a response must and may consist of: `required ⊆ response ⊆ permitted`.
 * What lies between is discretion over how, and belongs to the owner unless a holder is named.
 */
export interface MeasureRule {
  /** Every one of these must be given; giving a kind of it counts. */
  readonly required: readonly MeasureName[];
  /** Kinds the response may consist of. */
  readonly permitted: readonly MeasureName[];
  /** Kinds left out of what `permitted` allows. */
  readonly excluded: readonly MeasureName[];
  /** Kinds the text names as allowed ("which may include armed force"). Evidence for a reader; adds nothing to `permitted`. */
  readonly mentioned: readonly MeasureName[];
  /** Whether a response of nothing at all would be a breach ("such action as it deems necessary": true). */
  readonly nonEmpty: boolean;
  /** Whether the words leave the choice of means to the owner ("such measures as it deems necessary"). */
  readonly asDeemed: boolean;
  /**
   * Who decides what the response consists of, where that is not its owner: a council by its vote, or a party. What it calls for
   * is owed, and nothing else. The owner's own choice where absent.
   */
  readonly decidedBy?:
    | { readonly type: "council"; readonly council: string }
    | { readonly type: "party"; readonly party: PartyName };
  /** "All support in its power": requires all that is feasible; a hole of this name where the scenario does not say what is. */
  readonly feasibleHole?: HoleName;
}
