import { formatText, type FormattedText } from "./format-text.js";

/** A change of whole lines, in the form of the language server protocol: lines and characters count from 0. */
export interface LineEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: 0 };
    readonly end: { readonly line: number; readonly character: 0 };
  };
  readonly newText: string;
}

/** The edits that lay a text out, or why it cannot be read. */
export type FormattingEdits =
  | { readonly type: "edits"; readonly edits: readonly LineEdit[] }
  | Extract<FormattedText, { readonly type: "unreadable" }>;

/** The lines of a text, each with its end. */
const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];

const inkIn = (line: string): number => line.replaceAll(/\s/gu, "").length;

/** What differs between two runs of lines, of which the first begins at a line of the old text. */
function editOf(start: number, old: readonly string[], changed: readonly string[]): LineEdit | null {
  let before = 0;
  while (before < Math.min(old.length, changed.length) && old[before] === changed[before]) before += 1;
  let behind = 0;
  const most = Math.min(old.length, changed.length) - before;
  while (behind < most && old.at(-1 - behind) === changed.at(-1 - behind)) behind += 1;
  if (before === old.length && before === changed.length) return null;
  return {
    range: {
      start: { line: start + before, character: 0 },
      end: { line: start + old.length - behind, character: 0 },
    },
    newText: changed.slice(before, changed.length - behind).join(""),
  };
}

/** A text being read line by line. */
interface Reading {
  readonly lines: readonly string[];
  /** How many lines have been read, and how much ink was on them. */
  at: number;
  ink: number;
}

const isAtEnd = ({ lines, at }: Reading): boolean => at >= lines.length;

function readLine(reading: Reading): void {
  if (isAtEnd(reading)) return;
  reading.ink += inkIn(reading.lines[reading.at] ?? "");
  reading.at += 1;
}

/**
 * The edits between two texts that differ in white space alone. Both are read side by side; wherever both have come to
 * the end of a line with the same ink behind them, a run of lines ends.
 */
function editsBetween(text: string, laidOut: string): readonly LineEdit[] {
  const old: Reading = { lines: linesOf(text), at: 0, ink: 0 };
  const changed: Reading = { lines: linesOf(laidOut), at: 0, ink: 0 };
  const edits: LineEdit[] = [];
  while (!isAtEnd(old) || !isAtEnd(changed)) {
    const [startOld, startNew] = [old.at, changed.at];
    readLine(old);
    readLine(changed);
    while (old.ink !== changed.ink) {
      const behind = old.ink < changed.ink ? old : changed;
      if (isAtEnd(behind)) break;
      readLine(behind);
    }
    const edit = editOf(
      startOld,
      old.lines.slice(startOld, old.at),
      changed.lines.slice(startNew, changed.at),
    );
    if (edit !== null) edits.push(edit);
  }
  return edits;
}

/** The smallest changes of whole lines that lay a text out as `formatText` does: none if it is laid out already. */
export function formattingEdits(text: string): FormattingEdits {
  const formatted = formatText(text);
  if (formatted.type === "unreadable") return formatted;
  return { type: "edits", edits: editsBetween(text, formatted.text) };
}
