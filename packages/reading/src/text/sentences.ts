import type { Quotation } from "../quotation-marks/quotations.js";
import type { Paragraph } from "./paragraphs.js";
import { endsSentence, TERMINATORS } from "./sentence-ends.js";
import type { Tokens } from "./tokens.js";

/** A sentence of the narrator as a range of tokens, both ends included; a quotation in it stays whole. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** Cuts each paragraph into the narrator's sentences. Full stops inside a quotation do not count, its end may. */
export function sentences(
  tokens: Tokens,
  inParagraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): Sentence[] {
  const found: Sentence[] = [];
  let quotation = 0;
  for (const [paragraph, { first, last }] of inParagraphs.entries()) {
    let start = first;
    for (let index = first; index <= last; index++) {
      while ((quotations[quotation]?.closeToken ?? Number.MAX_SAFE_INTEGER) < index) quotation++;
      const current = quotations[quotation];
      let ends = false;
      if (current !== undefined && current.openToken <= index && index <= current.closeToken) {
        index = current.closeToken;
        ends = quotationEndsSentence(tokens, current);
      } else {
        ends = endsSentence(tokens, index);
        // A second mark ("?!", "...") belongs to the same end.
        if (ends && TERMINATORS.has(tokens.lower(index + 1)) && index < last) ends = false;
      }
      if (ends || index >= last) {
        found.push({ first: start, last: Math.min(index, last), paragraph });
        start = index + 1;
      }
    }
  }
  return found;
}

function quotationEndsSentence(tokens: Tokens, quotation: Quotation): boolean {
  if (!TERMINATORS.has(tokens.lower(quotation.lastToken))) return false;
  const next = tokens.at(quotation.closeToken + 1);
  return (
    !(next.kind === "mark" && /^[,;:.–—-]$/u.test(next.text)) && !(next.kind === "word" && !next.capital)
  );
}
