import type { IconName } from "../../components/icon/icon.js";

/** Something that can be gone to or done. */
export interface Choice {
  readonly key: string;
  readonly group: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => void;
}

const PLAIN = /^[\x20-\x7E]*$/u;

/** Folds what does not matter to somebody who searches: case, and marks on letters. */
export const folded = (words: string): string =>
  (PLAIN.test(words) ? words : words.normalize("NFKD").replaceAll(/\p{M}/gu, "")).toLowerCase();

/** What each choice is found by; worked out once, since every letter that is typed asks for it anew. */
const foldedOf = new WeakMap<Choice, string>();

/** The words in which a choice is sought, without what does not matter. */
export const soughtIn = (choice: Choice): string => {
  const known = foldedOf.get(choice);
  if (known !== undefined) return known;
  const words = folded([choice.title, choice.note ?? ""].join(" "));
  foldedOf.set(choice, words);
  return words;
};

/** How many results are shown; who wants others writes more of the word. */
export const MOST = 60;

/**
 * What has all the words that are asked for, in whatever order; what begins with them goes first. Nothing asked finds nothing.
 */
export const found = (asked: string, choices: readonly Choice[]): readonly Choice[] => {
  const wanted = folded(asked)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const [first] = wanted;
  if (first === undefined) return [];
  const begins: Choice[] = [];
  const others: Choice[] = [];
  for (const choice of choices) {
    const words = soughtIn(choice);
    if (wanted.every((word) => words.includes(word))) {
      if (words.startsWith(first)) begins.push(choice);
      else if (others.length < MOST) others.push(choice);
      if (begins.length === MOST) break;
    }
  }
  return [...begins, ...others].slice(0, MOST);
};
