import { folded, written } from "./fold.js";
import { stem } from "./stems.js";

/** How many words of a language are remembered; a text of any length repeats a few thousand. */
const REMEMBERED = 50_000;

/** The engine keeps longer pieces of a text as views of the whole text; remembered, they would keep it in memory. */
const OWN = 12;

/** Remembers what a function has made of words, up to a limit. */
const remembering = <Value>(make: (word: string) => Value): ((word: string) => Value) => {
  const known = new Map<string, Value>();
  return (word) => {
    if (word.length > OWN) return make(word);
    const there = known.get(word);
    if (there !== undefined) return there;
    if (known.size >= REMEMBERED) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
};

/** The form of a word as it stands: lower case, without accents. Empty where nothing of it is a letter. */
export const formOf = remembering((raw) => folded(written(raw)));

const byLanguage = new Map<string, (raw: string) => string>();

/** The stem of a word in a language (a primary subtag); its form where the language has no rules. */
export const stemOf = (language: string, raw: string): string => {
  let stemming = byLanguage.get(language);
  if (stemming === undefined) {
    // Words are few kinds of tags; a hostile dossier with thousands of languages has no rules for most of them.
    if (stem(language, "") === null) return formOf(raw);
    stemming = remembering((word) => folded(stem(language, written(word)) ?? "") || formOf(word));
    byLanguage.set(language, stemming);
  }
  return stemming(raw);
};
