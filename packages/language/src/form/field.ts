import type { CstNode } from "langium";

/** What a person who does not type can change in a text. */
export type FieldName =
  | "title"
  | "force"
  | "in_force"
  | "attacked"
  | "attacker"
  | "place"
  | "determiner"
  | "owner"
  | "modality"
  | "beneficiary"
  | "measures"
  | "deadline"
  | "request";

/** An answer that can be written in the place of what stands there. */
export interface Choice {
  /** As a person reads it in a list: "the United States", "within 72 hours". */
  readonly label: string;
  /** What the field's range is to hold. */
  readonly text: string;
  /** The instrument that answers so; null where none is named. */
  readonly source: string | null;
}

/** A field of a form: a place in the text, what stands there, and what may stand there. */
export interface Field {
  readonly field: FieldName;
  /** Where the field's words stand, as UTF-16 offsets into the text; empty where nothing stands there yet. */
  readonly start: number;
  readonly end: number;
  /** The words there, "" where there are none. */
  readonly written: string;
  /**
   * `stated`; `open` where the text says `unspecified`; `contested` and `vague` as it says; `absent` where it says nothing. Contested
   * words are changed in the text itself.
   */
  readonly state: "stated" | "open" | "contested" | "vague" | "absent";
  /** The open question, by its name; null where nothing is open. */
  readonly hole: string | null;
  readonly choices: readonly Choice[];
  /** How a value that no choice has is written around what a person types; null where there are choices alone. */
  readonly free: FreeValue | null;
}

/** What a person may type, and the words that go around it. */
export interface FreeValue {
  readonly type: "duration" | "date" | "words";
  readonly before: string;
  readonly after: string;
}

/** A choice without a source. */
export const plainChoice = (label: string, text: string): Choice => ({ label, text, source: null });

/** From where to where something stands in its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a word or sentence stands. */
export const stretchOf = ({ offset, end }: CstNode): Stretch => ({ start: offset, end });

/** Where something could be put behind what stands there. */
export const behind = ({ end }: CstNode): Stretch => ({ start: end, end });
