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

/**
 * The edits between two texts that differ in white space alone. Old and new are read side by side; wherever both
 * have come to the end of a line with the same ink behind them, a run of lines ends.
 */
function editsBetween(text: string, laidOut: string): readonly LineEdit[] {
  const old = linesOf(text);
  const changed = linesOf(laidOut);
  const edits: LineEdit[] = [];
  let [atOld, atNew, inkOld, inkNew] = [0, 0, 0, 0];
  while (atOld < old.length || atNew < changed.length) {
    const [startOld, startNew] = [atOld, atNew];
    const takeOld = (): void => {
      inkOld += inkIn(old[atOld] ?? "");
      atOld += 1;
    };
    const takeNew = (): void => {
      inkNew += inkIn(changed[atNew] ?? "");
      atNew += 1;
    };
    if (atOld < old.length) takeOld();
    if (atNew < changed.length) takeNew();
    while (inkOld !== inkNew) {
      if (inkOld < inkNew && atOld < old.length) takeOld();
      else if (inkNew < inkOld && atNew < changed.length) takeNew();
      else break;
    }
    const edit = editOf(startOld, old.slice(startOld, atOld), changed.slice(startNew, atNew));
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
