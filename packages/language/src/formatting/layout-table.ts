/**
 * How a text of the language is laid out. What the table does not speak of follows the grammar by itself: see
 * docs/formatting.md.
 */

/** Where a line stands, and where what goes on below it hangs. Columns count blanks from 0. */
export interface LinePlace {
  readonly indent: number;
  readonly hang: number;
}

/** The longest line, if there is a place to break it. Comments do not count: they are never broken. */
export const WIDTH = 110;

/** The list of the grammar that a file consists of. */
export const DECLARATIONS = "declarations";

/** A sentence of a declaration: one of a list with no marks between, such as the properties and events. */
export const SENTENCE: LinePlace = { indent: 2, hang: 4 };

/** Each of these opens a line, however the grammar lists them. They are called as the grammar calls the list. */
export const LINES: Readonly<Record<string, LinePlace>> = {
  [DECLARATIONS]: { indent: 0, hang: 2 },
  properties: SENTENCE,
  clauses: SENTENCE,
  events: SENTENCE,
  asks: SENTENCE,
};

/** The list whose sentences the words below divide. */
export const CLAUSES = "clauses";

/** Within a clause, these words open a line where they open a part of it. What hangs does so two blanks inside the text behind "then". */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(["when", "determined", "where", "then", "until"]);
export const CLAUSE_LINE: LinePlace = { indent: 2, hang: 9 };

/** This word opens a line before a further provision; elsewhere it joins names. */
export const FURTHER = { word: "and", before: "provisions", place: { indent: 3, hang: 9 } };

/** Lists that stand on one line or one a line: where they are too long, or where the first is on a line of its own. */
export const ENTRY_LISTS: ReadonlySet<string> = new Set(["entries", "parties", "fillings"]);

/** Words in the middle of a declaration that may open a line, though no sentence can do without them. */
export const PART_WORDS: ReadonlySet<string> = new Set(["includes", "decides"]);

/** Marks with no blank before them. */
export const CLOSE_BEFORE: ReadonlySet<string> = new Set([",", ";", ":", ".", "]", "/"]);

/** Marks with no blank behind them. */
export const CLOSE_BEHIND: ReadonlySet<string> = new Set([".", "[", "/"]);

/** Marks with a blank wherever the two lists above do not forbid it. Other marks keep what is written. */
export const PARTED_MARKS: ReadonlySet<string> = new Set([",", ";", ":", ".", "{", "}", "=", "[", "]", "/"]);

/** A comment at the end of a line keeps its column up to this one, so that comments in a column stay so. */
export const LAST_COMMENT_COLUMN = 60;

/** Blanks between the end of a line and the comment behind it, at least. */
export const COMMENT_GAP = 2;

/** Comments that stand below a declaration and are indented belong to it. */
export const COMMENT_BELOW = 2;
