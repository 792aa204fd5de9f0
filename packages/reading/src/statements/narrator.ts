import { complementOf } from "../cues/complement.js";
import { findAttributions } from "../cues/find-attributions.js";
import type { ReportText } from "../report-text.js";
import type { Act, Span } from "../statement.js";
import { contentSpans, quotationKind } from "./content.js";
import { dateAround } from "./circumstances.js";
import type { Draft, TokenRange } from "./draft.js";
import { resolveSpeaker } from "./speakers.js";

/** Verbs by which a text stipulates. */
const PROVIDES =
  /^(?:stipulates?|stipulated|provides?|provided|states?|stated|says|said|requires?|required|obliges?|obliged|commits?|committed|prohibits?|prohibited|forbids?|forbade|allows?|allowed|permits?|permitted|guarantees?|guaranteed|specif(?:y|ies|ied)|declares?|declared|foresees?|foresaw|establish(?:es|ed)|ensures?|ensured|shall|binds?|bound|entitles?|entitled|mandates?|mandated)$/u;
const SEEMS = /^(?:seem|seems|seemed|appear|appears|appeared)$/u;
const LONGEST_PARENTHESIS = 20;

/**
 * Reads what the report itself asserts, in a sentence that attributes nothing to anybody: what a treaty stipulates,
 * that somebody agreed or signed, and the narrator's own assessments.
 */
export function narratorStatements(report: ReportText, index: number, before: readonly Draft[]): Draft[] {
  const sentence = report.sentences[index];
  if (sentence === undefined) return [];
  const first = Math.max(sentence.first, report.bodyStart);
  const { last } = sentence;
  const made = provisions(report, index, first, last);
  if (made !== null) return [made];
  const commitments = unattributed(report, index, first, last, before);
  return commitments.length > 0 ? commitments : assessments(report, index, first, last);
}

function provisions(report: ReportText, index: number, first: number, last: number): Draft | null {
  const { tokens } = report;
  for (const mention of report.mentions.between(first, Math.min(last, first + 60))) {
    if (mention.kind !== "instrument" || report.quotationAt(mention.first) !== undefined) continue;
    let at = mention.last + 1;
    // "of the treaty", and a phrase set off by commas: "Article 5, at the heart of the alliance, stipulates".
    if (tokens.lower(at) === ",") {
      let closing = at + 1;
      while (closing < last && closing - at < LONGEST_PARENTHESIS && tokens.lower(closing) !== ",") closing++;
      at = closing + 1;
    } else {
      // "The agreement of six points of 2008 foresees"
      while (
        at < last &&
        at - mention.last < 8 &&
        !/^[,;]$/u.test(tokens.lower(at)) &&
        !PROVIDES.test(tokens.lower(at))
      )
        at++;
    }
    if (!PROVIDES.test(tokens.lower(at))) continue;
    const that = tokens.lower(at + 1) === "that" ? 2 : 1;
    const ranges = [{ first: at + that, last }];
    const entity = report.cast.entityOf(mention) ?? null;
    return draft(report, index, {
      entity,
      name: entity?.name ?? tokens.words(mention.first, mention.last),
      speakerTokens: [{ first: mention.first, last: mention.last }],
      cue: [{ first: at, last: at }],
      ranges,
      acts: ["provision"],
      confidence: 72,
      reason: `The report itself tells what “${tokens.words(mention.first, mention.last)}” ${tokens.lower(at)}.`,
    });
  }
  return null;
}

/** "Russia agreed to ...", with nobody who is said to have said so. */
function unattributed(
  report: ReportText,
  index: number,
  first: number,
  last: number,
  before: readonly Draft[],
): Draft[] {
  const found: Draft[] = [];
  for (const attribution of findAttributions(report, first, last)) {
    if (attribution.verb.kind !== "commit" || attribution.subject === null) continue;
    const complement = complementOf(report, attribution, last);
    if (complement.start > last) continue;
    const speaker = resolveSpeaker(report, attribution.subject, index, before);
    const verb = report.tokens.words(attribution.cueFirst, attribution.cueLast);
    found.push(
      draft(report, index, {
        entity: speaker.entity,
        name: speaker.name,
        party: speaker.party,
        speakerTokens: speaker.tokens,
        cue: [{ first: attribution.cueFirst, last: attribution.cueLast }],
        ranges: [{ first: complement.start, last }],
        acts: attribution.verb.acts,
        confidence: 60 - Math.floor(speaker.doubt / 2),
        reason: `The report itself says that ${speaker.name} ${verb}, and names nobody who said so.`,
      }),
    );
    break;
  }
  return found;
}

/** "It seemed to be a major change", "offered few details": the narrator weighs what was said. */
function assessments(report: ReportText, index: number, first: number, last: number): Draft[] {
  const { tokens } = report;
  for (let at = first + 1; at <= last; at++) {
    if (report.quotationAt(at) !== undefined) continue;
    const lower = tokens.lower(at);
    const seems = SEEMS.test(lower) && /^(?:to|that|like|as)$/u.test(tokens.lower(at + 1));
    const vague =
      /^(?:few|no|little|scant)$/u.test(lower) &&
      /^(?:details?|information|specifics|explanation)$/u.test(tokens.lower(at + 1));
    if (!seems && !vague) continue;
    const start = /^(?:but|and|yet)$/u.test(tokens.lower(first)) ? first + 1 : first;
    const act: Act = vague ? "doubt" : "evaluation";
    return [
      draft(report, index, {
        entity: null,
        name: "narrator",
        speakerTokens: [],
        cue: [{ first: at, last: vague ? at + 1 : at }],
        ranges: [{ first: start, last }],
        acts: [act],
        confidence: 42,
        reason: `“${tokens.words(at, vague ? at + 1 : at)}” is the report's own assessment.`,
      }),
    ];
  }
  return [];
}

interface NarratorParts {
  readonly entity: Draft["entity"];
  readonly name: string;
  readonly party?: string | null;
  readonly speakerTokens: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly ranges: TokenRange[];
  readonly acts: readonly Act[];
  readonly confidence: number;
  readonly reason: string;
}

function draft(report: ReportText, index: number, parts: NarratorParts): Draft {
  const content: Span[] = contentSpans(report, parts.ranges);
  const cueEnd = parts.cue[0]?.last ?? 0;
  return {
    level: "narrator",
    ...parts,
    party: parts.entity?.kind === "instrument" ? null : (parts.party ?? null),
    verb: null,
    content,
    quotation: quotationKind(report, parts.ranges),
    venue: null,
    date: parts.acts.includes("provision")
      ? null
      : dateAround(report, [{ first: cueEnd + 1, last: cueEnd + 3 }]),
    parent: null,
    sentence: index,
    paragraph: report.sentences[index]?.paragraph ?? 0,
  };
}
