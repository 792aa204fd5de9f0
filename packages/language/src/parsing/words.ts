import type { Lexer, LexerResult } from "langium";
import type { Label } from "./grammar-graph.js";

/** A word as the lexer found it. */
export type Token = LexerResult["tokens"][number];

type TokenType = Token["tokenType"];

/** A word of a text, or a character that the lexer could make nothing of. */
export interface Word {
  readonly offset: number;
  readonly image: string;
  /** What of the grammar it may stand for; empty for a character without meaning. */
  readonly labels: readonly Label[];
  /** Null for a character without meaning. */
  readonly token: Token | null;
}

const known = new WeakMap<TokenType, readonly Label[]>();

/** What of the grammar a kind of word may stand for, its own first: a keyword that is not reserved may also be a name. */
function labelsOf(tokenType: TokenType): readonly Label[] {
  const labels = known.get(tokenType);
  if (labels !== undefined) return labels;
  const found = [tokenType, ...(tokenType.CATEGORIES ?? [])].map(({ name }) => name);
  known.set(tokenType, found);
  return found;
}

export const wordOf = (token: Token): Word => ({
  offset: token.startOffset,
  image: token.image,
  labels: labelsOf(token.tokenType),
  token,
});

/** The words of a text in order, comments left out. */
export function wordsIn(lexer: Lexer, text: string): readonly Word[] {
  const { tokens, errors } = lexer.tokenize(text);
  const words = tokens.map(wordOf);
  if (errors.length === 0) return words;
  const meaningless = errors.map(({ offset }): Word => ({
    offset,
    image: String.fromCodePoint(text.codePointAt(offset) ?? 0),
    labels: [],
    token: null,
  }));
  return [...words, ...meaningless].sort((left, right) => left.offset - right.offset);
}

/** What is put for a name that was left out. Nothing can be called so. */
export const LEFT_OUT = "…";

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  ID: LEFT_OUT,
  STRING: `"${LEFT_OUT}"`,
  INT: "1",
  NUMBERING: "1a",
  DATE: "2000-01-01",
  HOUR: "00:00",
};

/** A word that the text lacks, put where another stands. */
export function putWord(lexer: Lexer, label: Label, at: Token): Word {
  const tokenType = lexer.definition[label];
  if (tokenType === undefined) throw new Error(`The grammar has no word "${label}".`);
  const image = PLACEHOLDERS[label] ?? label;
  return wordOf({ ...at, image, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? at.tokenTypeIdx });
}
