import type { ArticleReference, Deadline, Determiner, EntryIntoForce, Location } from "./instrument.js";
import type { MeasureRule } from "./measure.js";
import type { DecisionRule, PartyName } from "./party.js";
import type { PlaceExpression } from "./place.js";

/** One answer to a slot, as a menu offers it and a variant sets it. */
export type SlotValue =
  | { readonly slot: "place"; readonly value: PlaceExpression }
  | { readonly slot: "determiner"; readonly value: Determiner }
  | { readonly slot: "measures"; readonly value: MeasureRule }
  | { readonly slot: "deadline"; readonly value: Deadline }
  | { readonly slot: "rule"; readonly value: DecisionRule }
  | { readonly slot: "membership"; readonly value: readonly PartyName[] }
  | { readonly slot: "entry_into_force"; readonly value: EntryIntoForce }
  /** One reading of contested words, by its label. */
  | { readonly slot: "reading"; readonly value: string };

export type Slot = SlotValue["slot"];

/** One paragraph of a variant: which article (of one owner or group, or of all) it fills, from where, and with what. */
export interface Filling {
  readonly target: ArticleReference;
  /** Only the provisions whose owner is this party or group; null for all. */
  readonly owner: string | null;
  /** Holes not set below are filled from this article, mutatis mutandis. */
  readonly from: ArticleReference | null;
  readonly settings: readonly SlotValue[];
  /** Answers for holes outside an article (`coalition.members`) or contested words, by hole name. */
  readonly holes: readonly { readonly hole: string; readonly value: SlotValue }[];
}

/** A named set of assumptions. It is always named in an answer that uses it. */
export interface Variant {
  readonly name: string;
  readonly title: string;
  readonly location: Location;
  readonly fillings: readonly Filling[];
}
