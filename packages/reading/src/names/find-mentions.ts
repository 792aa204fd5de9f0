import type { Quotation } from "../quotation-marks/quotations.js";
import type { Paragraph } from "../text/paragraphs.js";
import type { Sentence } from "../text/sentences.js";
import { endsSentence } from "../text/sentence-ends.js";
import type { Tokens } from "../text/tokens.js";
import type { Mention } from "./mention.js";
import { PhraseReader } from "./phrases.js";
import { NEVER_NAMES } from "./role-data.js";

/** All mentions in reading order; they never overlap. Looked up by the token they start or end at. */
export class Mentions {
  private readonly byFirst = new Map<number, number>();
  private readonly byLast = new Map<number, number>();

  constructor(readonly all: readonly Mention[]) {
    for (const [position, mention] of all.entries()) {
      this.byFirst.set(mention.first, position);
      this.byLast.set(mention.last, position);
    }
  }

  startingAt(token: number): Mention | undefined {
    return this.all[this.byFirst.get(token) ?? -1];
  }

  endingAt(token: number): Mention | undefined {
    return this.all[this.byLast.get(token) ?? -1];
  }

  /** The mentions that lie wholly between two tokens, both included, in order. */
  between(first: number, last: number): Mention[] {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.first ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let position = low; position < this.all.length; position++) {
      const mention = this.all[position];
      if (mention === undefined || mention.first > last) break;
      if (mention.last <= last) found.push(mention);
    }
    return found;
  }
}

/** Finds every phrase that may name a speaker, also inside quotations. */
export function findMentions(
  tokens: Tokens,
  inParagraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Mentions {
  const starts = sentenceStarts(tokens, sentences, quotations);
  const names = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens.at(index);
    if (token.capital && token.kind === "word" && !starts.has(index) && !NEVER_NAMES.has(token.lower))
      names.add(token.lower);
  }
  const all: Mention[] = [];
  for (const paragraph of inParagraphs) {
    let limit = paragraph.last;
    const reader = new PhraseReader(
      tokens,
      (index) => starts.has(index),
      (lower) => names.has(lower),
      () => limit,
    );
    for (let index = paragraph.first; index <= paragraph.last; index++) {
      limit = paragraph.last;
      const mention = reader.mentionAt(index);
      if (mention === null) continue;
      all.push(mention);
      index = Math.max(index, mention.last);
    }
  }
  return new Mentions(all);
}

function sentenceStarts(
  tokens: Tokens,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Set<number> {
  const starts = new Set<number>();
  for (const sentence of sentences) starts.add(sentence.first);
  for (const quotation of quotations) {
    starts.add(quotation.firstToken);
    for (let index = quotation.firstToken; index < quotation.lastToken; index++) {
      if (endsSentence(tokens, index)) starts.add(index + 1);
    }
  }
  return starts;
}
