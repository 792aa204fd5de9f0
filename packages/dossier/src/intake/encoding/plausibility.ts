import { ALPHABETS, CYRILLIC_BY_FREQUENCY, FREQUENT_WORDS } from "./letters.js";
import type { Family } from "./letters.js";

const UNUSUAL = 4;
const WORD = /[\p{L}\p{M}]+/gu;
const SIGN = /[^\p{L}\p{M}\p{ASCII}]/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** Signs that prose uses between words. */
const PROSE_SIGNS = /[„“”‚‘’«»‹›–—…€§№\u00A0\u00AD]/u;
const AFTER_DIGITS = /[°ºª]/u;
const OPENING = /[¿¡]/u;

const rank = new Map(
  Array.from(CYRILLIC_BY_FREQUENCY).map((letter, position) => [letter, position / 8] as const),
);

/** The cost of letters beyond ASCII: in Cyrillic by how rare each is, else by the one language that has most of them. */
const lettersCost = (letters: readonly string[], family: Family): number => {
  if (family === "cyrillic") return letters.reduce((cost, letter) => cost + (rank.get(letter) ?? UNUSUAL), 0);
  const costs = ALPHABETS[family].map((alphabet) =>
    letters.reduce((cost, letter) => cost + (alphabet.includes(letter) ? 1 : 3), 0),
  );
  return Math.min(...costs);
};

const wordCost = (word: string, family: Family): number => {
  if (/^\p{ASCII}*$/u.test(word)) return 0;
  let cost = 0;
  if (CYRILLIC.test(word) && LATIN.test(word)) cost += 6;
  // A letter in upper case after one in lower case: the mark of a text read in the wrong encoding.
  cost += UNUSUAL * (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
  if (word.length > 1 && word === word.toUpperCase()) cost += 0.2 * word.length;
  if (family !== "cyrillic") cost += 2 * (word.match(/[^\p{ASCII}]{3,}/gu)?.join("").length ?? 0);
  return cost;
};

const signCost = (text: string, at: number, sign: string): number => {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{M}]/u.test(character);
  const [before, after] = [text[at - 1], text[at + 1]];
  if (sign === "’") return 0.3;
  if (isLetter(before) && isLetter(after)) return UNUSUAL;
  if (PROSE_SIGNS.test(sign)) return 0.3;
  if (AFTER_DIGITS.test(sign) && /\d/u.test(before ?? "")) return 0.5;
  if (OPENING.test(sign) && isLetter(after)) return 0.5;
  return isLetter(before) || isLetter(after) ? UNUSUAL : 2;
};

/** How far the frequent words of a text speak against a family, from 0 (not at all) to 1.5 for each letter. */
const familyCost = (words: readonly string[], family: Family): number => {
  let [western, central] = [0, 0];
  for (const word of words) {
    const lower = word.toLowerCase();
    if (FREQUENT_WORDS.western.has(lower)) western++;
    if (FREQUENT_WORDS.central.has(lower)) central++;
  }
  const total = western + central;
  if (total === 0) return 0;
  if (family === "cyrillic") return total >= 3 ? 1.5 : 0;
  return (1.5 * (family === "western" ? central : western)) / total;
};

/**
 * How little a text looks like prose in the languages of a family, as a mean over its characters beyond ASCII: about
 * 1 for a good text, more for a worse one. It is a rank among readings of the same bytes, and no probability.
 */
export const implausibility = (text: string, family: Family): number => {
  const words = text.match(WORD) ?? [];
  let cost = 0;
  const letters: string[] = [];
  for (const word of words) {
    cost += wordCost(word, family);
    for (const letter of word.toLowerCase()) if ((letter.codePointAt(0) ?? 0) > 0x7f) letters.push(letter);
  }
  cost += lettersCost(letters, family);
  let characters = letters.length;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    cost += signCost(text, index, sign);
    characters++;
  }
  return (characters === 0 ? 0 : cost / characters) + familyCost(words, family);
};
