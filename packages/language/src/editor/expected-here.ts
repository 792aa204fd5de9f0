import { declarationStarts } from "../parsing/declarations.js";
import type { ReadingState } from "../parsing/sentence-automaton.js";
import { theWorkspace } from "../workspace.js";

/** What may stand at a place of a text, whatever stands behind it. */
export interface ExpectedHere {
  readonly state: ReadingState;
  /** The beginning of a word that is being written; empty where a new one begins. */
  readonly begun: string;
  /** Where that word begins. */
  readonly from: number;
  /** The word before it, or null. */
  readonly before: string | null;
  /** The first word of the declaration it stands in, or null outside. */
  readonly declaration: string | null;
}

/** Whether a place lies inside a title or a comment, where anything may be written. */
function isFree(line: string): boolean {
  const bare = line.replaceAll(/"[^"]*"/gu, "");
  return bare.includes('"') || bare.includes("--");
}

/**
 * What may be written at an offset: the declaration is read up to there, and a word that cannot follow is passed over, so that
 * there is an answer also in the middle of a broken sentence. Null inside a title or a comment.
 */
export function expectedHere(text: string, offset: number): ExpectedHere | null {
  const line =
    text
      .slice(0, offset)
      .split(/\r\n|\n|\r/u)
      .at(-1) ?? "";
  if (isFree(line)) return null;
  const begun = /[A-Za-z_][A-Za-z0-9_.-]*$/u.exec(line)?.[0] ?? "";
  const from = offset - begun.length;
  const { foedus, automaton } = theWorkspace();
  const start = declarationStarts(text).findLast((one) => one < from) ?? 0;
  const { tokens } = foedus.parser.Lexer.tokenize(text.slice(start, from));
  let state: ReadingState = automaton.start;
  for (const token of tokens) {
    const labels = [token.tokenType, ...(token.tokenType.CATEGORIES ?? [])].map(({ name }) => name);
    state = automaton.advance(state, labels) ?? state;
  }
  const before = tokens.at(-1)?.image ?? null;
  return { state, begun, from, before, declaration: tokens[0]?.image ?? null };
}
