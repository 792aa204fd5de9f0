/** What can go wrong between a person and the store. */
export type StoreProblemCode =
  | "wrong_address"
  | "not_a_store"
  | "already_a_store"
  | "locked"
  | "newer_version"
  | "unreachable"
  | "busy"
  | "disk_full"
  | "not_allowed"
  | "database_error"
  | "wrong_form"
  | "wrong_id"
  | "changed_report"
  | "immutable"
  | "unknown_report"
  | "report_in_use"
  | "unknown_statement"
  | "unknown_party"
  | "unknown_term"
  | "undecided_statement"
  | "words_not_found"
  | "nothing_to_rest_on"
  | "no_override"
  | "corrected_already"
  | "nothing_to_correct"
  | "named_twice"
  | "unknown_entry"
  | "already_undone"
  | "nothing_to_undo"
  | "nothing_to_redo"
  | "not_empty"
  | "broken_log"
  | "wrong_question"
  | "no_file"
  | "file_exists"
  | "file_error"
  | "not_a_backup"
  | "broken_backup";

/** An error as a value: where, what is wrong, and the way out. */
export interface StoreProblem {
  readonly code: StoreProblemCode;
  /** The address of the store, without a password. */
  readonly store: string;
  readonly message: string;
  readonly help: string;
}

/** Carries a problem out of a transaction, so that the database takes everything back. Never leaves the store's functions. */
export class StoreFailure extends Error {
  readonly problem: StoreProblem;
  constructor(problem: StoreProblem, cause?: unknown) {
    super(problem.message, { cause });
    this.problem = problem;
  }
}
