import { actsOf } from "../acts/acts-of.js";
import type { Attribution } from "../cues/attribution.js";
import { complementOf, isQuotedName } from "../cues/complement.js";
import { attributionAt, findAttributions } from "../cues/find-attributions.js";
import { matrixAttributions, type MatrixAttribution } from "../cues/matrix.js";
import type { Quotation } from "../quotation-marks/quotations.js";
import type { ReportText } from "../report-text.js";
import type { Sentence } from "../text/sentences.js";
import { dateAround, venueWithin } from "./circumstances.js";
import { contentSpans, quotationKind } from "./content.js";
import type { Draft, TokenRange } from "./draft.js";
import { resolveSpeaker, type ResolvedSpeaker } from "./speakers.js";

/** Fewer quoted words than this, with nobody to say them, are a name or irony rather than an utterance. */
const FEWEST_ORPHAN_WORDS = 5;

interface EmbeddedAttribution {
  readonly ranges: TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly speaker: ResolvedSpeaker;
  readonly reason: string;
}

/** Reads the statements that the narrator attributes to somebody, sentence by sentence. */
export class PrimaryReader {
  readonly drafts: Draft[] = [];
  /** Quotations that stand alone before anybody is named as their speaker. */
  private waiting: TokenRange[] = [];

  constructor(private readonly report: ReportText) {}

  /** Reads one sentence and adds its statements; tells whether it had any. */
  readSentence(index: number): boolean {
    const sentence = this.report.sentences[index];
    if (sentence === undefined) return false;
    const first = Math.max(sentence.first, this.report.bodyStart);
    if (this.report.sentences[index - 1]?.paragraph !== sentence.paragraph) this.flushWaiting(index);
    const quoted = this.wholeQuotations(first, sentence.last);
    if (quoted.length > 0) {
      this.continueQuotation(quoted, sentence, index);
      return true;
    }
    const all = findAttributions(this.report, first, sentence.last);
    const matrix = matrixAttributions(this.report, all, first, sentence.last);
    const count = this.drafts.length;
    for (const [position, item] of matrix.entries()) {
      if (item.attribution.verb.kind === "commit" || item.attribution.verb.kind === "stance") continue;
      const usedUntil = matrix[position - 1]?.limit ?? first - 1;
      this.readAttribution(item, index, sentence, Math.max(first, usedUntil + 1));
    }
    return this.drafts.length > count;
  }

  /** Ends the reading: quotations still waiting for a speaker are given up or guessed. */
  finish(): void {
    this.flushWaiting(this.report.sentences.length);
  }

  private readAttribution(item: MatrixAttribution, index: number, sentence: Sentence, from: number): void {
    const { report } = this;
    const { attribution, limit } = item;
    const { verb } = attribution;
    // "offered few details" is the narrator's complaint, not an offer.
    if (verb.kind === "deed" && /^(?:few|no|little|scant)$/u.test(report.tokens.lower(attribution.last + 1)))
      return;
    const ranges: TokenRange[] = [];
    const around: TokenRange[] = [];
    const quotationBefore = this.quotationBefore(attribution.first, from);
    let how = "";
    if (quotationBefore !== null) {
      // “We ...,” said Rubio; everything quoted since the sentence began belongs to it.
      ranges.push({ first: quotationBefore.openToken, last: quotationBefore.closeToken });
      how = "follows a quotation";
      const more = this.quotationsAfter(attribution.last + 1, limit);
      for (const range of more) ranges.push(range);
      around.push({ first: attribution.last + 1, last: (more[0]?.first ?? limit + 1) - 1 });
    } else if (item.final) {
      ranges.push({ first: from, last: attribution.first - 2 });
      how = "closes the sentence and covers all that stands before it";
      around.push({ first: attribution.last + 1, last: limit });
    } else {
      const complement = complementOf(report, attribution, limit);
      if (complement.start <= limit) {
        ranges.push({ first: complement.start, last: limit });
        const quotation = report.quotationAt(complement.start);
        how =
          quotation?.openToken === complement.start
            ? "announces a quotation"
            : verb.kind === "deed"
              ? "tells what was done by speaking"
              : "announces indirect speech";
      } else if (this.waiting.length > 0) {
        for (const range of this.waiting) ranges.push(range);
        this.waiting = [];
        how = "follows a quotation in the sentence before";
      }
      around.push({ first: attribution.last + 1, last: Math.min(limit, complement.start) - 1 });
      if (attribution.found === "according" && ranges.length === 0 && attribution.first > from + 2) {
        // "Athens would accept, according to Vardalis."
        ranges.push({ first: from, last: attribution.first - 1 });
        how = "closes the sentence and covers all that stands before it";
      }
    }
    around.push(
      { first: from, last: attribution.first - 1 },
      { first: attribution.first, last: attribution.last },
    );
    const speaker = this.speakerOf(attribution, index);
    const spans = contentSpans(report, ranges);
    if (speaker === null || spans.length === 0 || this.isEmptyWord(ranges)) return;
    const quotation = quotationKind(report, ranges);
    const repaired = ranges.some(
      ({ first }) => report.quotationAt(first)?.repair !== null && quotation !== "indirect",
    );
    const cueWords = report.tokens.words(attribution.cueFirst, attribution.cueLast);
    const named = speaker.because === "" ? `the speaker is ${speaker.name}` : speaker.because;
    this.drafts.push({
      level: "primary",
      entity: speaker.entity,
      name: speaker.name,
      party: speaker.party,
      speakerTokens: speaker.tokens,
      cue: [{ first: attribution.cueFirst, last: attribution.cueLast }],
      verb,
      ranges,
      content: spans,
      quotation,
      acts: actsOf(
        verb.acts,
        verb.kind === "say",
        spans.map(([start, end]) => report.text.slice(start, end)).join(" "),
      ),
      venue: venueWithin(report, this.outsideQuotations(around)),
      date: dateAround(report, this.outsideQuotations(around)),
      confidence: confidence(quotation, speaker.doubt, attribution, repaired),
      reason: `“${cueWords}” ${how}; ${named}.`,
      parent: null,
      sentence: index,
      paragraph: sentence.paragraph,
    });
  }

  private speakerOf(attribution: Attribution, index: number): ResolvedSpeaker | null {
    const { report } = this;
    if (attribution.subject === null) return null;
    const speaker = resolveSpeaker(report, attribution.subject, index, this.drafts);
    if (attribution.found === "elliptical" || attribution.found === "participle") {
      return {
        ...speaker,
        because: `its subject, left out here, is that of the sentence: ${speaker.name}`,
        doubt: speaker.doubt + 5,
      };
    }
    return speaker;
  }

  /** The quotation that ends right before an attribution, a comma between at most. */
  private quotationBefore(clauseFirst: number, from: number): Quotation | null {
    const { report } = this;
    let at = clauseFirst - 1;
    if (/^[,–—-]$/u.test(report.tokens.lower(at)) && report.quotationAt(at) === undefined) at--;
    const quotation = report.quotationAt(at);
    if (quotation === undefined || at < from || quotation.closeToken !== at) return null;
    return isQuotedName(report, quotation.openToken) ? null : quotation;
  }

  /** Quotations after the attribution that go on with it: “...,” he said, “but ...” */
  private quotationsAfter(first: number, last: number): TokenRange[] {
    const { report } = this;
    const found: TokenRange[] = [];
    for (let at = first; at <= last; at++) {
      const quotation = report.quotationAt(at);
      if (quotation === undefined) continue;
      const apart = /^[,.:;–—-]$/u.test(report.tokens.lower(quotation.openToken - 1));
      if (!isQuotedName(report, quotation.openToken) && (apart || found.length > 0)) {
        found.push({ first: quotation.openToken, last: quotation.closeToken });
      }
      at = quotation.closeToken;
    }
    return found;
  }

  /** The quotations of a sentence that has no words besides them. */
  private wholeQuotations(first: number, last: number): TokenRange[] {
    const found: TokenRange[] = [];
    for (let at = first; at <= last; at++) {
      const quotation = this.report.quotationAt(at);
      if (quotation === undefined) {
        if (this.report.tokens.at(at).kind !== "mark") return [];
        continue;
      }
      found.push({ first: quotation.openToken, last: quotation.closeToken });
      at = quotation.closeToken;
    }
    return found;
  }

  /** A quotation alone in its sentence goes on with the statement before it, or waits for a speaker to be named. */
  private continueQuotation(quoted: readonly TokenRange[], sentence: Sentence, index: number): void {
    const previous = this.drafts.at(-1);
    const quotationBefore = this.report.quotationAt(sentence.first - 1);
    const goesOn = quotationBefore?.continues === true;
    const announced = this.report.tokens.lower(sentence.first - 1) === ":";
    const near =
      previous !== undefined && previous.paragraph === sentence.paragraph && index - previous.sentence <= 2;
    const embedded = this.embeddedAttribution(quoted, index);
    if (embedded !== null) {
      this.pushQuoted(
        embedded.ranges,
        sentence.paragraph,
        index,
        embedded.speaker,
        embedded.cue,
        80,
        embedded.reason,
      );
      return;
    }
    if (previous !== undefined && this.waiting.length === 0 && near && previous.quotation === "indirect") {
      // Retold words and a quotation are two statements, though one person made both.
      const { entity, name, party } = previous;
      const speaker = { entity, name, party, tokens: [], because: "", doubt: 0 };
      const reason = `A quotation of its own follows what ${name} said in indirect words.`;
      this.pushQuoted(quoted, sentence.paragraph, index, speaker, [], 66, reason);
      return;
    }
    if (previous !== undefined && this.waiting.length === 0 && (near || goesOn || announced)) {
      for (const item of quoted) previous.ranges.push(item);
      for (const item of contentSpans(this.report, quoted)) previous.content.push(item);
      if (previous.quotation === "indirect") previous.quotation = "mixed";
      return;
    }
    for (const item of quoted) this.waiting.push(item);
  }

  /** A quotation that nobody is named for: most likely the last speaker's, and marked as a guess. */
  private flushWaiting(index: number): void {
    const waiting = this.waiting;
    this.waiting = [];
    const previous = this.drafts.at(-1);
    const last = waiting.at(-1);
    if (previous === undefined || last === undefined || previous.entity === null) return;
    const words = waiting.reduce((sum, range) => sum + range.last - range.first - 1, 0);
    const nearby = (this.report.sentences[index - 1]?.paragraph ?? 0) - previous.paragraph <= 1;
    if (words < FEWEST_ORPHAN_WORDS || !nearby) return;
    const { entity, name, party } = previous;
    const speaker = { entity, name, party, tokens: [], because: "", doubt: 0 };
    const reason = `A quotation without any attribution; ${name} was the last to speak.`;
    this.pushQuoted(
      waiting,
      this.report.sentences[index - 1]?.paragraph ?? 0,
      index - 1,
      speaker,
      [],
      30,
      reason,
    );
  }

  /** “The Union keeps its word, he declared, but it keeps it to twenty-seven.” */
  private embeddedAttribution(quoted: readonly TokenRange[], index: number): EmbeddedAttribution | null {
    const { report } = this;
    const [range] = quoted;
    if (range === undefined || quoted.length !== 1) return null;
    for (let at = range.first + 2; at < range.last; at++) {
      if (report.tokens.lower(at) !== ",") continue;
      for (let cue = at + 1; cue <= Math.min(at + 5, range.last - 1); cue++) {
        const attribution = attributionAt(report, cue, at + 1, undefined);
        if (attribution === null || attribution.verb.kind !== "say" || attribution.subject === null) continue;
        if (attribution.first !== at + 1 || !/^[,.]$/u.test(report.tokens.lower(attribution.last + 1)))
          continue;
        const speaker = resolveSpeaker(report, attribution.subject, index, this.drafts);
        const words = report.tokens.words(attribution.cueFirst, attribution.cueLast);
        return {
          ranges: [
            { first: range.first, last: at },
            { first: attribution.last + 2, last: range.last },
          ].filter((part) => part.first < part.last),
          cue: [{ first: attribution.cueFirst, last: attribution.cueLast }],
          speaker,
          reason: `“${words}” stands inside the quotation marks; ${speaker.because || `the speaker is ${speaker.name}`}.`,
        };
      }
    }
    return null;
  }

  private pushQuoted(
    quoted: readonly TokenRange[],
    paragraph: number,
    sentence: number,
    speaker: ResolvedSpeaker,
    cue: readonly TokenRange[],
    confidenceOfIt: number,
    reason: string,
  ): void {
    const spans = contentSpans(this.report, quoted);
    if (spans.length === 0) return;
    this.drafts.push({
      level: "primary",
      entity: speaker.entity,
      name: speaker.name,
      party: speaker.party,
      speakerTokens: speaker.tokens,
      cue,
      verb: null,
      ranges: [...quoted],
      content: spans,
      quotation: "direct",
      acts: actsOf([], true, spans.map(([start, end]) => this.report.text.slice(start, end)).join(" ")),
      venue: null,
      date: null,
      confidence: Math.max(5, confidenceOfIt - speaker.doubt),
      reason,
      parent: null,
      sentence,
      paragraph,
    });
  }

  /** "Vardalis doubts it": a pronoun alone says nothing a reader could hold somebody to. */
  private isEmptyWord(ranges: readonly TokenRange[]): boolean {
    const [range] = ranges;
    if (ranges.length !== 1 || range === undefined || this.report.quotationAt(range.first) !== undefined)
      return false;
    const words = this.report.tokens
      .words(range.first, range.last)
      .toLowerCase()
      .replace(/\P{L}+$/u, "");
    return /^(?:it|this|that|so|them|him|her|him|as much|more|nothing|further)$/u.test(words);
  }

  private outsideQuotations(ranges: readonly TokenRange[]): TokenRange[] {
    const found: TokenRange[] = [];
    for (const range of ranges) {
      let start = range.first;
      for (let at = range.first; at <= range.last; at++) {
        const quotation = this.report.quotationAt(at);
        if (quotation === undefined || isQuotedName(this.report, quotation.openToken)) continue;
        if (start < at) found.push({ first: start, last: at - 1 });
        at = quotation.closeToken;
        start = at + 1;
      }
      if (start <= range.last) found.push({ first: start, last: range.last });
    }
    return found;
  }
}

function confidence(
  quotation: Draft["quotation"],
  doubt: number,
  attribution: Attribution,
  repaired: boolean,
): number {
  const words = quotation === "direct" ? 92 : quotation === "mixed" ? 86 : 80;
  const verb = attribution.verb.kind === "say" ? 0 : 6;
  const position = attribution.found === "parenthesis" || attribution.found === "according" ? 4 : 0;
  return Math.max(5, words - doubt - verb - position - (repaired ? 10 : 0));
}
