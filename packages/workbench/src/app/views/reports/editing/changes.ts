import type { Statement } from "@foedus/dossier";
import type { Change, Command } from "@foedus/dossier/store";
import type { StoredStatement } from "./statement-tree.js";

/** The words of each span, as they stand in the report; what a person decided on has to repeat them. */
export const withWords = (statement: Statement, text: string): Statement => ({
  ...statement,
  words: statement.content.map(([start, end]) => text.slice(start, end)),
});

/** A statement gets another value. */
export const recorded = ({ id, revision }: StoredStatement, value: Statement): Change => ({
  type: "record",
  kind: "statement",
  id,
  expects: revision,
  value,
});

/** Changes as one step, with words for the history. */
export const asOne = (title: string, changes: readonly Change[]): Command => ({
  type: "together",
  title,
  changes,
});
