import type { Span } from "@foedus/reading";

/** One word of a text and where it stands: `text.slice(start, end)`, in UTF-16 code units. */
export interface Token {
  readonly raw: string;
  readonly span: Span;
}

// Chinese and Japanese set no blanks between words: every character counts as a word.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
// Soft hyphens and joiners stand inside words and are no part of them.
const LETTER = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]`;
const APOSTROPHES = "'’‘ʼ＇";
// Longer than any word: a pattern over a run of millions of letters would overflow the stack.
const LETTERS = `(?:(?![${UNSPACED}])${LETTER}){1,1000}`;
const RUN = new RegExp(`[${UNSPACED}]\\p{M}{0,1000}|${LETTERS}(?:[${APOSTROPHES}]${LETTERS}){0,100}`, "gu");
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "u");
const WITHOUT_APOSTROPHE = new RegExp(`[^${APOSTROPHES}]+`, "gu");
const LATIN = /\p{Script=Latin}/u;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** “l” in “l’accord”, “s” in “Ukraine’s”: what an apostrophe leaves of a word too short to be looked for. */
const SHORT = 2;

const pieces = (run: string, start: number): readonly Token[] => {
  // In Cyrillic the apostrophe is a letter of the word: “об’єкт”. In Latin script it stands between words.
  if (!APOSTROPHE.test(run) || !LATIN.test(run)) return [{ raw: run, span: [start, start + run.length] }];
  const all = [...run.matchAll(WITHOUT_APOSTROPHE)].map(({ 0: raw, index }): Token => ({
    raw,
    span: [start + index, start + index + raw.length],
  }));
  const long = all.filter(({ raw }) => raw.length > SHORT);
  return long.length > 0 ? long : all;
};

/**
 * The words of a text in their order: runs of letters, marks and digits by their Unicode properties, in whatever language, so
 * that every machine finds the same ones.
 */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (HAS_LETTER.test(run)) tokens.push(...pieces(run, index));
  }
  return tokens;
};

const ALL_UNSPACED = new RegExp(`^[${UNSPACED}]$`, "u");

/** Whether the word is one character of a script without blanks, and so a word only together with its neighbours. */
export const isUnspaced = (raw: string): boolean => ALL_UNSPACED.test(raw.slice(0, 2).trim());
