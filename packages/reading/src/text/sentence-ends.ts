import type { Tokens } from "./tokens.js";

/** The marks that can end a sentence. */
export const TERMINATORS = new Set([".", "?", "!", "…"]);
const ABBREVIATIONS = new Set(
  "mr mrs ms dr gen col lt maj capt sgt sen rep gov prof st amb hon rev no vs jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Whether the mark at `index` ends a sentence: not after an abbreviation or initial, not before a small letter. */
export function endsSentence(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (!TERMINATORS.has(token.text)) return false;
  if (token.text !== ".") return true;
  const before = tokens.at(index - 1);
  const next = tokens.at(index + 1);
  if (before.kind === "word" && before.end === token.start) {
    if (ABBREVIATIONS.has(before.lower) && before.capital) return false;
    if (before.text.length === 1 && before.capital) return false;
  }
  return !(next.kind === "word" && !next.capital);
}
