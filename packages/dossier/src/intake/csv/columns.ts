import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import type { Row } from "./rows.js";

/** The columns of a table of statements, in any order; docs/intake.md says what each holds. */
export const COLUMNS = [
  "report",
  "id",
  "parent",
  "level",
  "speaker",
  "party",
  "speaker_spans",
  "cue",
  "cue_spans",
  "words",
  "content_spans",
  "quotation",
  "acts",
  "venue",
  "date",
  "confidence",
  "reason",
  "status",
] as const;

export type ColumnName = (typeof COLUMNS)[number];

const REQUIRED: readonly ColumnName[] = ["report", "speaker", "words", "quotation", "acts"];

/** A row by its columns; a column that the table does not have is empty. */
export interface NamedRow {
  readonly line: number;
  readonly cell: (column: ColumnName) => string;
}

// Spreadsheets compute a cell that begins like a formula, so those who write tables put an apostrophe before it.
const GUARDED = /^'(?='*[=+\-@\t])/u;

const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, "_");

const wrong = (line: number, message: string): ReadingProblem => ({
  ...problemOf(
    "wrong_columns",
    message,
    `The columns are: ${COLUMNS.join(", ")}. These must be there: ${REQUIRED.join(", ")}.`,
  ),
  line,
});

/** The rows by the names in the first one, or what is wrong with those names. */
export const namedRows = (rows: readonly Row[]): readonly NamedRow[] | ReadingProblem => {
  const [header, ...rest] = rows;
  if (header === undefined)
    return problemOf("empty", "This table has no rows.", "Give a table whose first row names its columns.");
  const names = header.cells.map(nameOf);
  const unknown = names.find((name) => name !== "" && !COLUMNS.some((column) => column === name));
  if (unknown !== undefined) return wrong(header.line, `No column is called “${unknown.slice(0, 80)}”.`);
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) return wrong(header.line, `Two columns are called “${twice}”.`);
  const missing = REQUIRED.find((name) => !names.includes(name));
  if (missing !== undefined) return wrong(header.line, `The column “${missing}” is missing.`);
  const places = new Map(names.map((name, index) => [name, index]));
  return rest.map(({ line, cells }) => ({
    line,
    cell: (column) => (cells[places.get(column) ?? -1] ?? "").replace(GUARDED, "").trim(),
  }));
};
