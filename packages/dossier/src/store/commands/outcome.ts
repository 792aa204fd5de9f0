import type { StoreProblem } from "../problem.js";
import type { Kind } from "../records/values.js";
import type { Entry } from "./entry.js";

/** A record that somebody else has changed meanwhile: both sides, for a person to choose. */
export interface Conflict {
  readonly kind: Kind;
  readonly id: string;
  /** The revision that the refused change was made from. */
  readonly expected: number;
  /** What the refused change would have it be; null where it removes the record. */
  readonly yours: unknown;
  readonly theirs: {
    readonly revision: number;
    /** What the record is now; null where it was removed. */
    readonly value: unknown;
    /** The entry that made it so; null where there never was such a record. */
    readonly by: Pick<Entry, "number" | "actor" | "moment"> | null;
  };
}

/** What came of a command. Whatever is not `done` has changed nothing. */
export type Outcome =
  | { readonly type: "done"; readonly entry: Entry }
  | { readonly type: "conflict"; readonly conflicts: readonly Conflict[] }
  | { readonly type: "problem"; readonly problem: StoreProblem };

/** Carries conflicts out of a transaction, so that the database takes everything back. */
export class ConflictFailure extends Error {
  readonly conflicts: readonly Conflict[];
  constructor(conflicts: readonly Conflict[]) {
    super("somebody else has changed this meanwhile");
    this.conflicts = conflicts;
  }
}
