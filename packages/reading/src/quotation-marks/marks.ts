import type { Tokens } from "../text/tokens.js";

/**
 * Quotation marks as they stand in the text, and which way each leans. Where a mark stands (after a space, before
 * a comma) says more than which glyph it is: translation software inverts glyphs, and some languages write ”so”.
 */

export type MarkFamily = "double" | "guillemet" | "single";
export type Lean = "open" | "close" | "either";

export interface QuotationMark {
  readonly token: number;
  readonly family: MarkFamily;
  readonly lean: Lean;
  /** Whether white space stands on both sides: neither neighbour tells the direction. */
  readonly detached: boolean;
}

const FAMILIES: ReadonlyMap<string, MarkFamily> = new Map([
  ...Array.from('"“”„‟″').map((glyph) => [glyph, "double"] as const),
  ...Array.from("«»‹›").map((glyph) => [glyph, "guillemet"] as const),
  ...Array.from("'‘’‚‛").map((glyph) => [glyph, "single"] as const),
]);
const OPENING_GLYPHS = new Set("“„‟«‹‘‚‛");
const CLOSING_GLYPHS = new Set("”»›’");
const BEFORE_OPENING = /[\s([{–—/-]/u;
const AFTER_CLOSING = /[\s)\]}.,;:?!–—/…-]/u;
const QUOTE_GLYPH = /["“”„‟″«»‹›'‘’‚‛]/u;

/** The quotation marks among the tokens `first` to `last`; an apostrophe inside a word is no mark. */
export function quotationMarks(tokens: Tokens, first: number, last: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let index = first; index <= last; index++) {
    const token = tokens.at(index);
    const family = token.kind === "mark" ? FAMILIES.get(token.text) : undefined;
    if (family === undefined) continue;
    const before = token.start === 0 || index === first ? " " : tokens.text.charAt(token.start - 1);
    const after = index === last ? " " : tokens.text.charAt(token.end) || " ";
    const opens = (BEFORE_OPENING.test(before) || QUOTE_GLYPH.test(before)) && !/\s/u.test(after);
    const closes = (AFTER_CLOSING.test(after) || QUOTE_GLYPH.test(after)) && !/\s/u.test(before);
    let lean: Lean = opens === closes ? glyphLean(token.text) : opens ? "open" : "close";
    // A spaced or dashed mark before punctuation can only close: `Willing “- including`.
    if (opens && !closes && /[.,;:?!)\]–—-]/u.test(after)) lean = "close";
    marks.push({ token: index, family, lean, detached: /\s/u.test(before) && /\s/u.test(after) });
  }
  return marks;
}

function glyphLean(glyph: string): Lean {
  if (OPENING_GLYPHS.has(glyph)) return "open";
  return CLOSING_GLYPHS.has(glyph) ? "close" : "either";
}
