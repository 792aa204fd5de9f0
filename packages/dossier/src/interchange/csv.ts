import { wellFormed } from "./well-formed.js";

/** A column of a table: its name in the first line, and what stands in it for one row. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string;
}

// What a spreadsheet may read as the start of a formula or a command, also in its full-width forms, and after any
// apostrophes, so that guarding can be undone.
const WOULD_RUN = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A cell that no spreadsheet computes: an apostrophe stands before what would start a formula. Words of a report are
 * words of somebody else, and must not run on the reader's machine.
 */
export const guarded = (cell: string): string => (WOULD_RUN.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && WOULD_RUN.test(cell) ? cell.slice(1) : cell;

const written = (cell: string): string => {
  const safe = guarded(wellFormed(cell));
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV (RFC 4180): commas, lines that end in CR LF, quotation marks doubled, the names of the columns first.
 * It begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
 */
export const csv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const lines = [
    columns.map(({ name }) => written(name)),
    ...rows.map((row) => columns.map(({ cell }) => written(cell(row)))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(",")}\r\n`).join("");
};
