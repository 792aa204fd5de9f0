/** What can be wrong with a dossier. */
export type DossierProblemCode =
  | "missing_folder"
  | "missing_file"
  | "unreadable_file"
  | "too_large"
  | "not_utf8"
  | "broken_json"
  | "unknown_version"
  | "wrong_form"
  | "duplicate_name"
  | "unknown_report"
  | "unknown_party"
  | "unknown_term"
  | "changed_report"
  | "wrong_name"
  | "span_out_of_range"
  | "span_differs"
  | "words_missing"
  | "unknown_parent"
  | "cyclic_parent"
  | "wrong_level"
  | "chain_differs"
  | "unknown_statement"
  | "ambiguous_statement"
  | "undecided_statement"
  | "stance_not_carried"
  | "standing_claims_more"
  | "standing_differs"
  | "unknown_source"
  | "broken_agreement"
  | "unanswered";

/** An error as a value: where it is, what is wrong, and what to do about it. */
export interface DossierProblem {
  readonly code: DossierProblemCode;
  /** The path of the file or folder. */
  readonly file: string;
  /** The line, counting from 1, where the problem is in one. */
  readonly line: number | null;
  readonly message: string;
  readonly help: string;
}

/** A problem as one line for a terminal: place, message, way out. */
export const describeProblem = ({ file, line, message, help }: DossierProblem): string =>
  `${file}${line === null ? "" : `:${line}`}: ${message} ${help}`;
