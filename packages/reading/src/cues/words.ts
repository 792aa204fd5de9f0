/** Small words that matter around a reporting verb. */

export const AUXILIARIES: ReadonlySet<string> = new Set([
  "has",
  "have",
  "had",
  "'ve",
  "'d",
  "did",
  "do",
  "does",
]);
export const BE_FORMS: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "am",
  "'s",
]);
export const MODALS: ReadonlySet<string> = new Set([
  "will",
  "would",
  "shall",
  "should",
  "can",
  "could",
  "may",
  "might",
  "must",
  "cannot",
  "won't",
  "can't",
  "wouldn't",
  "couldn't",
]);
export const NEGATIONS: ReadonlySet<string> = new Set([
  "not",
  "never",
  "didn't",
  "don't",
  "doesn't",
  "hasn't",
  "haven't",
  "hadn't",
  "neither",
  "nor",
]);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at on during after before to with from by over near inside outside through via for late early following amid without as".split(
    " ",
  ),
);
const ADVERBS = new Set(
  "also then later again further still already once twice even however nevertheless nonetheless today yesterday first now just instead meanwhile therefore thus too ever always often simply merely earlier too".split(
    " ",
  ),
);

/** Whether a lower-case word is an adverb that may stand between a subject and its verb. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) || (word.length > 4 && word.endsWith("ly") && word !== "reply" && word !== "italy")
  );
}
