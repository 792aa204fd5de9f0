import { Cast } from "./names/cast.js";
import { readDateline } from "./names/dateline.js";
import { findMentions, type Mentions } from "./names/find-mentions.js";
import { findQuotations, type Quotation } from "./quotation-marks/quotations.js";
import { paragraphs, type Paragraph } from "./text/paragraphs.js";
import { sentences, type Sentence } from "./text/sentences.js";
import { tokenize, type Tokens } from "./text/tokens.js";

/** A report taken apart: everything the rules for statements look at. */
export interface ReportText {
  readonly text: string;
  readonly published: string | null;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: Mentions;
  readonly cast: Cast;
  /** The first token after the dateline. */
  readonly bodyStart: number;
  /** The quotation a token stands in, marks included. */
  quotationAt(token: number): Quotation | undefined;
}

/** Takes a report apart, from words up to people. */
export function takeApart(text: string, published: string | null): ReportText {
  const tokens = tokenize(text);
  const inParagraphs = paragraphs(tokens);
  const quotations = findQuotations(tokens, inParagraphs);
  const inSentences = sentences(tokens, inParagraphs, quotations);
  const mentions = findMentions(tokens, inParagraphs, inSentences, quotations);
  const dateline = readDateline(tokens);
  const cast = new Cast(tokens, mentions, dateline.home);
  return {
    text,
    published,
    tokens,
    paragraphs: inParagraphs,
    sentences: inSentences,
    quotations,
    mentions,
    cast,
    bodyStart: dateline.end,
    quotationAt: (token) => quotationCovering(quotations, token),
  };
}

function quotationCovering(quotations: readonly Quotation[], token: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (quotation === undefined) return undefined;
    if (token < quotation.openToken) high = middle - 1;
    else if (token > quotation.closeToken) low = middle + 1;
    else return quotation;
  }
  return undefined;
}
