import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";

/** One row of a table, with the line on which it begins, counting from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that stands most often in the first line: spreadsheets write commas, semicolons or tabs. */
const separatorOf = (text: string): string => {
  const [first = ""] = text.split("\n", 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
};

const wrongQuotes = (line: number, message: string): ReadingProblem => ({
  ...problemOf(
    "wrong_row",
    message,
    'Put the whole cell in quotation marks, and write a quotation mark in it twice: "".',
  ),
  line,
});

/**
 * The rows of CSV (RFC 4180), with commas, semicolons or tabs between cells; blank lines are passed by. Lines end in LF.
 * Quotation marks that do not close, or close within a cell, are a problem with the line: nothing after it can be trusted.
 */
export const rowsOf = (text: string): readonly Row[] | ReadingProblem => {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let [at, line, begun] = [0, 1, 1];
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.trim() !== "") rows.push({ line: begun, cells });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) begun = line;
    let cell: string;
    if (text[at] === '"') {
      const opened = line;
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return wrongQuotes(opened, "A quotation mark opens a cell on this line and never closes.");
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split("\n").length - 1;
      at = end + 1;
      const next = text[at];
      if (next !== undefined && next !== separator && next !== "\n") {
        return wrongQuotes(line, "A quotation mark closes within a cell on this line.");
      }
    } else {
      const stops = [text.indexOf(separator, at), text.indexOf("\n", at)].filter((stop) => stop >= 0);
      const end = stops.length === 0 ? text.length : Math.min(...stops);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text[at] === "\n" || at >= text.length) {
      endRow();
      line++;
    } else if (at + 1 === text.length) {
      cells.push("");
      endRow();
    }
    at++;
  }
  return rows;
};
