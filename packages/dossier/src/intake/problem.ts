/** Why something could not be taken in as a report. */
export type IntakeProblemCode =
  | "missing"
  | "unreadable"
  | "not_a_file"
  | "empty"
  | "binary"
  | "too_large"
  | "expands_too_far"
  | "too_deep"
  | "too_many"
  | "too_slow"
  | "wrong_bytes"
  | "unknown_encoding"
  | "unknown_format"
  | "old_word"
  | "protected"
  | "broken"
  | "no_words"
  | "wrong_address"
  | "refused_address"
  | "not_reached"
  | "refused_by_server"
  | "too_many_redirects"
  | "wrong_columns"
  | "wrong_row";

/** An error as a value: what could not be taken in, why, and the way out. Nothing was changed. */
export interface IntakeProblem {
  readonly type: "problem";
  readonly code: IntakeProblemCode;
  /** The path, the address, or the name of the part within one (`mail.eml › draft.docx`). */
  readonly source: string;
  readonly message: string;
  readonly help: string;
  /** The byte, counting from 0, where it is known. */
  readonly offset: number | null;
  /** The line, counting from 1, where it is known. */
  readonly line: number | null;
}

/** What only the reader of a format knows of a problem; the source is added by whoever opened it. */
export type ReadingProblem = Omit<IntakeProblem, "source">;

/** A problem that stands in no particular place. */
export const problemOf = (code: IntakeProblemCode, message: string, help: string): ReadingProblem => ({
  type: "problem",
  code,
  message,
  help,
  offset: null,
  line: null,
});
