import type { PartyName } from "./party.js";

/** Where something is. `territory` is the territory of a party, or of the party in that role. */
export type PlaceExpression =
  | { readonly type: "anywhere" }
  | { readonly type: "place"; readonly name: string }
  | { readonly type: "territory"; readonly of: PartyName }
  | { readonly type: "territory_of_role"; readonly role: "victim" }
  /** The territory of every member of the group. */
  | { readonly type: "territories"; readonly group: string };

/** A named place or area: what it lies in, what it takes in, what it leaves out. */
export interface Place {
  readonly name: string;
  readonly title: string;
  /** An area may answer a place hole of its instrument; a mere location may not. */
  readonly kind: "location" | "area";
  /** The places this one lies in (`place kharkiv in territory of ukraine`). */
  readonly within: readonly PlaceExpression[];
  /** For an area: what it takes in. */
  readonly includes: readonly PlaceExpression[];
  /** For an area: what it leaves out, although it lies in something included. */
  readonly excludes: readonly PlaceExpression[];
}
