import type {
  CodeAction,
  CodeActionKind,
  Diagnostic as Problem,
  Position,
  Range,
  TextEdit,
} from "vscode-languageserver-types";
import type { Analysis } from "../parse-files.js";

/** What a code action changes in its own file. */
export interface Change {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edits: readonly TextEdit[];
  /** What it mends, and whether it is the only way that is offered. */
  readonly problem?: Problem;
  readonly isPreferred?: boolean;
}

/** What is asked about: a file, as it stands. */
export interface Asked {
  readonly analysis: Analysis;
  readonly path: string;
  readonly text: string;
  readonly endOfText: Range;
}

/** A change as the protocol has it. */
export const actionOf = (
  path: string,
  { title, kind, edits, problem, isPreferred = false }: Change,
): CodeAction => ({
  title,
  kind,
  ...(problem === undefined ? {} : { diagnostics: [problem] }),
  ...(isPreferred ? { isPreferred } : {}),
  edit: { changes: { [path]: [...edits] } },
});

/** New text at a place. */
export const insertion = (at: Position, newText: string): TextEdit => ({
  range: { start: at, end: at },
  newText,
});

/** New text at the end of the file, with a blank line before it. */
export const appended = ({ endOfText, text }: Asked, words: string): TextEdit => ({
  range: endOfText,
  newText: `${text.endsWith("\n") ? "" : "\n"}\n${words}\n`,
});
