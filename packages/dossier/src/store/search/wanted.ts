import { refusal } from "../commands/refusal.js";
import { formOf } from "./words/analysis.js";
import { isUnspaced, tokensOf } from "./words/tokens.js";

/** One thing that is looked for. Words are as they were typed. */
export interface Wanted {
  /** A word in whatever inflection, words side by side as they stand, or words of which the last is a beginning. */
  readonly type: "word" | "phrase" | "prefix";
  readonly words: readonly [string, ...string[]];
  /** Whether it must not be there. */
  readonly isExcluded: boolean;
}

/** So many things can be looked for at once. */
const MOST = 32;

/** A shorter beginning stands in nearly every text. */
const SHORTEST_PREFIX = 2;

const TERM = /(-?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;

const typeOf = (phrase: string | undefined, word: string, words: readonly string[]): Wanted["type"] => {
  if (phrase !== undefined) return "phrase";
  if (word.endsWith("*")) return "prefix";
  // Characters of a script without blanks are a word together.
  return words.length > 1 && words.every(isUnspaced) ? "phrase" : "word";
};

const checkPrefix = (type: Wanted["type"], words: readonly string[]): void => {
  const last = words.at(-1) ?? "";
  if (type !== "prefix" || isUnspaced(last) || formOf(last).length >= SHORTEST_PREFIX) return;
  const message = `“${last}*” is too short a beginning.`;
  throw refusal("wrong_question", message, "Give two letters or more before the *.");
};

/**
 * Reads what a person typed: words, "exact phrases", beginning*, -without. Whatever is no word is passed over. Throws StoreFailure
 * `wrong_question` where no word is left, or too many are.
 */
export const readWanted = (typed: string): readonly Wanted[] => {
  const all: Wanted[] = [];
  for (const [, minus, phrase, word = ""] of typed.matchAll(TERM)) {
    const [first, ...rest] = tokensOf(phrase ?? word).flatMap(({ raw }) => (formOf(raw) === "" ? [] : [raw]));
    if (first === undefined) continue;
    const words = [first, ...rest] as const;
    const type = typeOf(phrase, word, words);
    checkPrefix(type, words);
    all.push({ type, words: [first, ...rest], isExcluded: minus === "-" });
  }
  if (all.length === 0) {
    const message = "There is no word in what is looked for.";
    throw refusal("wrong_question", message, 'Write words, "an exact phrase", beginning* or -without.');
  }
  if (all.length > MOST) {
    const message = `${String(all.length)} words and phrases are looked for; ${String(MOST)} are possible.`;
    throw refusal("wrong_question", message, "Leave out those that matter least.");
  }
  return all;
};
