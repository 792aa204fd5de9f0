import type { LangiumDocument } from "langium";
import type { File } from "../generated/ast.js";
import type { Diagnostic, Finding } from "./diagnostic.js";

/** What rules look at: the linked trees, together. */
export interface Checked {
  /** The given files, in order. Findings may stand only here. */
  readonly given: readonly File[];
  /** The library files they draw on. */
  readonly library: readonly File[];
  /** The standard measures. */
  readonly standard: File;
  /** The holes of what was lowered, with the labels of their readings where the words are contested. */
  readonly holes: ReadonlyMap<string, readonly string[] | null>;
  readonly documents: readonly LangiumDocument[];
  /** The given files in which some declaration could not be read: what seems missing there may be in it. */
  readonly broken: ReadonlySet<File>;
  /** Words of declarations that could not be read: a name missing because of them is no second error. */
  readonly unreadWords: ReadonlySet<string>;
}

/** One kind of diagnostic: its code, how grave it is, and where it applies. */
export interface Rule {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly check: (checked: Checked) => readonly Finding[];
}
