import type { DossierFile } from "../format/dossier.js";

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

const LETTER = /[\p{L}\p{N}]/u;

/** Scripts that write words without blanks between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the words begin where a word begins; where they end is left open, for words are inflected at their ends. */
const holds = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, first] = [text.charAt(at - 1), words.charAt(0)];
    if (at === 0 || UNSPACED.test(first) || !LETTER.test(first) || !LETTER.test(before)) return true;
  }
  return false;
};

/**
 * The terms that a statement with this content may be about, by the words that dossier.json gives them; in the order of the
 * dossier. A proposal: the statement is about them only when a person says so.
 */
export const proposeTerms = (content: readonly string[], about: DossierFile): readonly string[] => {
  const text = folded(content.join(" "));
  return about.terms
    .filter(({ words }) => (words ?? []).map(folded).some((one) => one !== "" && holds(text, one)))
    .map(({ name }) => name);
};
