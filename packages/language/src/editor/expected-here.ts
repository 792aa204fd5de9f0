import { declarationStarts } from "../parsing/declarations.js";
import type { ReadingState } from "../parsing/sentence-automaton.js";
import { RESERVED_WORDS } from "../parsing/reserved-words.js";
import { theWorkspace } from "../workspace.js";

/** A kind of word as the lexer has it. */
interface TokenType {
  readonly name: string;
  readonly CATEGORIES?: readonly { readonly name: string }[];
}

/** What may stand at a place of a text, whatever stands behind it. */
export interface ExpectedHere {
  readonly state: ReadingState;
  /** The beginning of a word that is being written; empty where a new one begins. */
  readonly begun: string;
  /** Where that word begins. */
  readonly from: number;
  /** The words of the declaration before it. */
  readonly words: readonly string[];
  /** Whether it begins its line, and whether it does so without indentation. */
  readonly opensLine: boolean;
  readonly isAtMargin: boolean;
  /** The first word of the declaration it stands in, or null outside. */
  readonly declaration: string | null;
}

/** Whether a place lies inside a title or a comment, where anything may be written. */
function isFree(line: string): boolean {
  const bare = line.replaceAll(/"[^"]*"/gu, "");
  return bare.includes('"') || bare.includes("--");
}

/** What of the grammar a word may stand for: itself, and a name if it may serve as one. */
const labelsOf = ({ name, CATEGORIES = [] }: TokenType): readonly string[] => [
  name,
  ...CATEGORIES.map((category) => category.name),
];

/** How many words a phrase is offered with at most. */
const LONGEST_PHRASE = 6;

/** A word of the language with those that must follow it: `has` is `has the power to`. */
export function phraseFrom({ state }: ExpectedHere, word: string): string {
  const { automaton } = theWorkspace();
  const isName = (one: string): boolean => !RESERVED_WORDS.has(one);
  const phrase: string[] = [];
  let at: ReadingState | null = state;
  let next: string | undefined = word;
  while (at !== null && next !== undefined && phrase.length < LONGEST_PHRASE) {
    phrase.push(next);
    at = automaton.advance(at, isName(next) ? [next, "ID"] : [next]);
    const [only, ...others]: readonly string[] = at?.canEnd === false ? at.expected : [];
    next = only !== undefined && others.length === 0 && /^[a-z]+$/u.test(only) ? only : undefined;
  }
  return phrase.join(" ");
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
    state = automaton.advance(state, labelsOf(token.tokenType)) ?? state;
  }
  const words = tokens.map(({ image }) => image);
  const opensLine = line.trim() === begun;
  return {
    state,
    begun,
    from,
    words,
    opensLine,
    isAtMargin: line === begun,
    declaration: words[0] ?? null,
  };
}
