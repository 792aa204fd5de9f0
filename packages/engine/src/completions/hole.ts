import type { ArticleReference, Location } from "../model/instrument.js";
import type { HoleName, SourceName } from "../model/term.js";
import type { Slot, SlotValue } from "../model/variant.js";

/** One answer of a menu. */
export interface Answer {
  /** How the answer is named in findings: `territory of ukraine`, `each guarantor`, `silent`. Unique in its menu. */
  readonly label: string;
  readonly value: SlotValue;
}

/** An open question of the text: a term that is unspecified, vague or contested, with its finite menu. */
export interface Hole {
  readonly name: HoleName;
  readonly slot: Slot;
  /** What the text does here: says nothing, says something vague, or says words with several readings. */
  readonly kind: "unspecified" | "vague" | "contested";
  /** The clause it stands in, or null for a group's membership and a council's rule. */
  readonly clause: string | null;
  readonly location: Location | null;
  /** The words that are vague or contested, or null. */
  readonly words: string | null;
  /** The article it is said to be like, and the answer of the menu that this marks; the mark never narrows the menu. */
  readonly like: { readonly article: ArticleReference; readonly answer: string | null } | null;
  readonly sources: readonly SourceName[];
  readonly menu: readonly Answer[];
  /** Who must answer by default: who owes and who benefits, in code point order. */
  readonly mustAnswer: readonly string[];
}
