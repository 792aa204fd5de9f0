/**
 * Words and marks of a report, each knowing where it stands. Everything later works on these tokens and
 * translates back to character spans, so no step ever changes the text.
 */

export type TokenKind = "word" | "number" | "mark" | "none";

export interface Token {
  readonly index: number;
  /** Half-open range of UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with typographic apostrophes made plain: the form that word lists are compared with. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Starts with a capital letter. */
  readonly capital: boolean;
}

/** Stands wherever a token is asked for that the text does not have. */
export const NO_TOKEN: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: "",
  lower: "",
  kind: "none",
  capital: false,
};

/** The tokens of a report; asking beyond either end gives {@link NO_TOKEN}, never an exception. */
export class Tokens {
  readonly length: number;

  constructor(
    readonly text: string,
    private readonly list: readonly Token[],
  ) {
    this.length = list.length;
  }

  at(index: number): Token {
    return this.list[index] ?? NO_TOKEN;
  }

  lower(index: number): string {
    return (this.list[index] ?? NO_TOKEN).lower;
  }

  /** The words of the tokens from `first` to `last`, both included, with every run of white space as one space. */
  words(first: number, last: number): string {
    return this.text.slice(this.at(first).start, this.at(last).end).replace(/\s+/gu, " ");
  }
}

// In this order: abbreviations with periods (U.S.), words with inner apostrophes, hyphens or digits (Leoro-Franco,
// don't, 3.5), and any other visible character alone. No alternative can match the same text in two ways, so
// matching is linear.
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’&‑-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;
const POSSESSIVE = /['’]s$/iu;
const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}/u;
const LETTER = /^\p{L}/u;

/** Splits a text into words and marks, left to right, in one pass. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  const push = (start: number, end: number): void => {
    const words = text.slice(start, end);
    const kind =
      LETTER.test(words) || POSSESSIVE.test(words) ? "word" : NUMBER.test(words) ? "number" : "mark";
    const lower = kind === "mark" ? words : words.toLowerCase().replaceAll("’", "'");
    list.push({ index: list.length, start, end, text: words, lower, kind, capital: CAPITAL.test(words) });
  };
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const possessive = end - start > 2 && POSSESSIVE.test(match[0]);
    push(start, possessive ? end - 2 : end);
    if (possessive) push(end - 2, end);
  }
  return new Tokens(text, list);
}
