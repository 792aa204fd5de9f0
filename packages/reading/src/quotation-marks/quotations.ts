import { isSayingVerb } from "../cues/lexicon.js";
import type { Paragraph } from "../text/paragraphs.js";
import { endsSentence } from "../text/sentence-ends.js";
import type { Tokens } from "../text/tokens.js";
import { quotationMarks, type QuotationMark } from "./marks.js";

/** Words between quotation marks; inner quotations stay part of the outer one. */
export interface Quotation {
  /** The opening mark, or the first quoted token where the mark is missing. */
  readonly openToken: number;
  /** The closing mark, or the last quoted token where the mark is missing. */
  readonly closeToken: number;
  readonly firstToken: number;
  readonly lastToken: number;
  /** What had to be mended, or null where the marks were in order. */
  readonly repair: "inverted" | "no opening mark" | "no closing mark" | null;
  /** Open at the end of its paragraph, while the next paragraph opens again: the same person goes on. */
  readonly continues: boolean;
}

/** The most words a name in inverted marks may have: beyond that, two separate quotations are likelier. */
const LONGEST_INVERTED_NAME = 8;
/** The most tokens an attribution may have inside a quotation that was never closed. */
const LONGEST_LOOSE_ATTRIBUTION = 12;
const BEFORE_A_NAME = new Set(
  "the a an of this that these our his her its their my your to with by in on for from and so-called".split(
    " ",
  ),
);

/** Pairs the quotation marks of every paragraph, also where they are inverted or unbalanced. Linear in the text. */
export function findQuotations(tokens: Tokens, inParagraphs: readonly Paragraph[]): Quotation[] {
  const all: Quotation[] = [];
  for (const [index, paragraph] of inParagraphs.entries()) {
    const next = inParagraphs[index + 1];
    const marks = quotationMarks(tokens, paragraph.first, paragraph.last);
    const nextOpens = next !== undefined && quotationMarks(tokens, next.first, next.first).length > 0;
    for (const item of new Pairing(tokens, paragraph, marks, nextOpens).run()) all.push(item);
  }
  return all;
}

class Pairing {
  private readonly found: Quotation[] = [];
  /** For each mark, the position of the next mark of its family, or -1. */
  private readonly nextOfFamily: number[];
  /** For each mark, whether a later mark of its family leans to close. */
  private readonly closesLater: boolean[];

  constructor(
    private readonly tokens: Tokens,
    private readonly paragraph: Paragraph,
    private readonly marks: readonly QuotationMark[],
    private readonly nextParagraphOpens: boolean,
  ) {
    this.nextOfFamily = Array.from({ length: marks.length }, () => -1);
    this.closesLater = Array.from({ length: marks.length }, () => false);
    const nextSeen = new Map<string, number>();
    const closeSeen = new Set<string>();
    for (let position = marks.length - 1; position >= 0; position--) {
      const mark = marks[position];
      if (mark === undefined) continue;
      this.nextOfFamily[position] = nextSeen.get(mark.family) ?? -1;
      this.closesLater[position] = closeSeen.has(mark.family);
      nextSeen.set(mark.family, position);
      if (mark.lean !== "open") closeSeen.add(mark.family);
    }
  }

  run(): Quotation[] {
    let open: QuotationMark | null = null;
    let inner = 0;
    for (let position = 0; position < this.marks.length; position++) {
      const mark = this.marks[position];
      if (mark === undefined) continue;
      if (open === null) {
        const inverted = mark.lean === "close" ? this.invertedPartner(position, true) : -1;
        if (inverted >= 0) {
          this.add(mark.token, this.marks[inverted]?.token ?? mark.token, "inverted");
          position = inverted;
        } else if (this.mayOpen(mark, position)) {
          open = mark;
          inner = 0;
        } else if (mark.lean === "close" && mark.family !== "single") {
          this.addWithoutOpening(mark.token);
        }
      } else if (mark.family === open.family) {
        if (mark.lean === "close" || mark.lean === "either" || (mark.detached && mark.family === "double")) {
          const inverted = this.invertedPartner(position, false);
          if (inverted >= 0 && this.nextOfFamily[inverted] !== -1) position = inverted;
          else if (this.isApostrophe(mark, position)) continue;
          else if (inner > 0) inner--;
          else {
            this.add(open.token, mark.token, null);
            open = null;
          }
        } else if (this.closesTwice(position)) inner++;
        else {
          // A new quotation opens although this one was never closed.
          this.addWithoutClosing(open.token, mark.token - 1, false);
          open = mark;
          inner = 0;
        }
      }
    }
    if (open !== null) this.addWithoutClosing(open.token, this.paragraph.last, this.nextParagraphOpens);
    return this.found;
  }

  private mayOpen(mark: QuotationMark, position: number): boolean {
    if (mark.lean === "close") return false;
    if (mark.family !== "single") return true;
    // A single mark may be an apostrophe ('em, the '90s): it opens only what a later mark can close.
    const after = this.tokens.at(mark.token + 1);
    return mark.lean === "open" && after.kind === "word" && (this.closesLater[position] ?? false);
  }

  /** A plural's apostrophe ("the soldiers’ families") inside single quotation marks, if a better end follows. */
  private isApostrophe(mark: QuotationMark, position: number): boolean {
    if (mark.family !== "single" || !(this.closesLater[position] ?? false)) return false;
    const before = this.tokens.at(mark.token - 1);
    const after = this.tokens.at(mark.token + 1);
    const spaced = after.start > this.tokens.at(mark.token).end;
    return before.lower.endsWith("s") && after.kind === "word" && spaced && !after.capital;
  }

  /** Whether two closing marks follow before the next opening one, so that this mark opens an inner quotation. */
  private closesTwice(position: number): boolean {
    const first = this.nextOfFamily[position] ?? -1;
    const second = first < 0 ? -1 : (this.nextOfFamily[first] ?? -1);
    return this.marks[first]?.lean === "close" && this.marks[second]?.lean === "close";
  }

  /**
   * The partner of a mark that stands the wrong way round, as in `the” Coalition of the Willing “- including`: a
   * closing mark straight after a word, no punctuation before it, then a few words, then a mark that hangs in the air.
   */
  private invertedPartner(position: number, outside: boolean): number {
    const partner = this.nextOfFamily[position] ?? -1;
    const first = this.marks[position];
    const second = this.marks[partner];
    if (first === undefined || second === undefined || first.family === "single") return -1;
    if (second.token - first.token - 1 > LONGEST_INVERTED_NAME) return -1;
    const before = this.tokens.at(first.token - 1);
    const last = this.tokens.at(second.token - 1);
    if (before.kind !== "word" || last.kind === "mark") return -1;
    const spaced = this.tokens.at(first.token).end < this.tokens.at(first.token + 1).start;
    const hangs = last.end < this.tokens.at(second.token).start;
    // Inside a quotation, `this” and the names “that` is an end and a new beginning; outside, it can only be a pair.
    const points = outside || second.lean === "close" || (second.detached && BEFORE_A_NAME.has(before.lower));
    return spaced && hangs && points ? partner : -1;
  }

  private add(openToken: number, closeToken: number, repair: Quotation["repair"]): void {
    if (closeToken - openToken < 2) return;
    this.found.push({
      openToken,
      closeToken,
      firstToken: openToken + 1,
      lastToken: closeToken - 1,
      repair,
      continues: false,
    });
  }

  /** A closing mark after a comma or full stop, with nothing open: the words since the last quotation were quoted. */
  private addWithoutOpening(closeToken: number): void {
    const start = Math.max(this.paragraph.first, (this.found.at(-1)?.closeToken ?? -1) + 1);
    if (start !== this.paragraph.first || closeToken - start < 3) return;
    if (!/^[,.?!]$/u.test(this.tokens.at(closeToken - 1).text)) return;
    this.found.push({
      openToken: start,
      closeToken,
      firstToken: start,
      lastToken: closeToken - 1,
      repair: "no opening mark",
      continues: false,
    });
  }

  private addWithoutClosing(openToken: number, limit: number, continues: boolean): void {
    if (limit <= openToken) return;
    const end = continues ? limit : this.endBeforeAttribution(openToken + 1, limit);
    this.found.push({
      openToken,
      closeToken: end,
      firstToken: openToken + 1,
      lastToken: end,
      repair: continues ? null : "no closing mark",
      continues,
    });
  }

  /** Where the quoted words must have ended: at the comma before a short ", the spokeswoman said." */
  private endBeforeAttribution(first: number, limit: number): number {
    let comma = -1;
    for (let index = first; index <= limit; index++) {
      const token = this.tokens.at(index);
      if (/^[,?!]$/u.test(token.text)) {
        // The first comma of the attribution: a later one may set off a name in apposition.
        if (comma === -1 || index - comma > LONGEST_LOOSE_ATTRIBUTION) comma = index;
      } else if (isSayingVerb(token.lower) && comma !== -1 && index - comma <= LONGEST_LOOSE_ATTRIBUTION)
        return comma;
      else if (endsSentence(this.tokens, index)) comma = -1;
    }
    return limit;
  }
}
