import { isWeekday } from "../dates/report-dates.js";
import type { Mention } from "../names/mention.js";
import type { ReportText } from "../report-text.js";
import type { Attribution } from "./attribution.js";
import { cueForm, type CueForm, type ReportingVerb } from "./lexicon.js";
import { AUXILIARIES, BE_FORMS, isAdverb, MODALS, NEGATIONS, PREPOSITIONS } from "./words.js";

/** How far, in tokens, a subject may stand from its verb. Keeps the search short on any text. */
const LONGEST_PARENTHESIS = 60;

/** Stands for "according to X" and "for X, ...", which have no verb. */
const ACCORDING: ReportingVerb = {
  lemma: "according to",
  kind: "say",
  quotation: true,
  clause: true,
  object: false,
  infinitive: false,
  gerund: false,
  addressee: false,
  acts: [],
};

/**
 * Finds every attribution among the narrator's own words between two tokens (both included): quotations are
 * stepped over. In order of their cue.
 */
export function findAttributions(report: ReportText, first: number, last: number): Attribution[] {
  const found: Attribution[] = [];
  for (let index = first; index <= last; index++) {
    const quotation = report.quotationAt(index);
    if (quotation !== undefined && quotation.closeToken <= last) {
      index = quotation.closeToken;
      continue;
    }
    const attribution = attributionAt(report, index, first, found.at(-1));
    if (attribution === null) continue;
    found.push(attribution);
    index = Math.max(index, attribution.last);
  }
  return found;
}

/** The attribution whose cue stands at a token, or null. `previous` lends its subject to an elliptical one. */
export function attributionAt(
  report: ReportText,
  index: number,
  sentenceFirst: number,
  previous: Attribution | undefined,
): Attribution | null {
  const { tokens, mentions } = report;
  const lower = tokens.lower(index);
  if (lower === "according" && tokens.lower(index + 1) === "to") return withoutVerb(report, index, index + 1);
  if (lower === "for" && index === sentenceFirst) return forSomebody(report, index);
  const cue = cueForm(lower);
  if (cue === undefined || tokens.at(index).kind !== "word") return null;
  const { verb } = cue;
  const made = (
    subject: Mention | null,
    from: number,
    to: number,
    found: Attribution["found"],
  ): Attribution => ({ cueFirst: index, cueLast: index, verb, subject, first: from, last: to, found });

  if (cue.forms.has("gerund")) {
    // "..., saying the army had withdrawn"
    if (verb.kind === "stance" || tokens.lower(skipBack(report, index - 1, sentenceFirst)) !== ",")
      return null;
    const subject = previous?.subject ?? mainSubject(report, sentenceFirst, index);
    return subject === null ? null : made(subject, index, index, "participle");
  }
  const before = skipBack(report, index - 1, sentenceFirst);
  if (!mayBeFinite(report, index, before, cue)) return null;

  const direct = subjectEndingAt(report, before);
  if (direct !== null) {
    // "the guarantee that five states announced": a relative clause tells what was done to its noun.
    if (/^(?:that|which|whom)$/u.test(tokens.lower(direct.first - 1))) return null;
    if (!agrees(report, direct, cue, index)) return null;
    const auxiliary = AUXILIARIES.has(tokens.lower(direct.first - 1)) ? direct.first - 1 : direct.first;
    return made(direct, auxiliary, index, "before");
  }
  if (tokens.lower(before) === ",") {
    const outer = beforeParenthesis(report, before, sentenceFirst);
    if (outer !== null && !isInverted(report, index, before, verb))
      return made(outer, outer.first, index, "parenthesis");
  }
  if (isInverted(report, index, before, verb)) {
    const subject = mentions.startingAt(index + 1) ?? mentions.startingAt(index + 2);
    const reachable =
      subject !== undefined && (subject.first === index + 1 || isAdverb(tokens.lower(index + 1)));
    if (reachable && subject.kind !== "instrument")
      return made(subject, before + 1, subject.last, "inverted");
  }
  // "thanked ..., but said that ..."
  const conjunction = tokens.lower(before);
  if (/^(?:and|but|or|then|,)$/u.test(conjunction) && !cue.forms.has("base")) {
    if (previous !== undefined) return made(previous.subject, index, index, "elliptical");
    const subject = conjunction === "," ? null : mainSubject(report, sentenceFirst, before);
    return subject === null ? null : made(subject, index, index, "elliptical");
  }
  // "the minister of the coalition in Oslo said": words of place between the subject and its verb.
  return throughPreposition(report, before, sentenceFirst, made, cue, index);
}

function withoutVerb(report: ReportText, first: number, last: number): Attribution | null {
  const from = afterDocument(report, last + 1);
  const subject = report.mentions.startingAt(from) ?? pronounObject(report, from);
  if (subject === undefined || subject.kind === "instrument") return null;
  return {
    cueFirst: first,
    cueLast: last,
    verb: ACCORDING,
    subject,
    first,
    last: subject.last,
    found: "according",
  };
}

/** "according to a statement from the White House": it is the White House that speaks. */
function afterDocument(report: ReportText, first: number): number {
  const { tokens } = report;
  for (let at = first; at < first + 5; at++) {
    if (!DOCUMENTS.has(tokens.lower(at))) continue;
    const issued = /^(?:issued|released|published|written|seen)$/u.test(tokens.lower(at + 1)) ? at + 1 : at;
    if (/^(?:from|by|of)$/u.test(tokens.lower(issued + 1))) return issued + 2;
  }
  return first;
}

/** "For him, «the system is dead»": only where a comma and a quotation follow. */
function forSomebody(report: ReportText, index: number): Attribution | null {
  const attribution = withoutVerb(report, index, index);
  if (attribution === null || report.tokens.lower(attribution.last + 1) !== ",") return null;
  return report.quotationAt(attribution.last + 2)?.openToken === attribution.last + 2 ? attribution : null;
}

const DOCUMENTS = new Set([
  "statement",
  "report",
  "post",
  "letter",
  "transcript",
  "note",
  "memo",
  "account",
  "readout",
]);
const OBJECT_PRONOUNS: ReadonlyMap<string, { head: string; gender: "he" | "she" | null }> = new Map([
  ["him", { head: "he", gender: "he" }],
  ["her", { head: "she", gender: "she" }],
  ["them", { head: "they", gender: null }],
]);

function pronounObject(report: ReportText, index: number): Mention | undefined {
  const pronoun = OBJECT_PRONOUNS.get(report.tokens.lower(index));
  if (pronoun === undefined) return undefined;
  return {
    first: index,
    last: index,
    kind: "pronoun",
    name: [],
    head: pronoun.head,
    party: null,
    display: null,
    possessor: -1,
    indefinite: false,
    qualified: false,
    plural: false,
    gender: pronoun.gender,
  };
}

/** Steps back over adverbs, auxiliaries and weekdays before a verb; the token reached may be the subject's last. */
function skipBack(report: ReportText, from: number, limit: number): number {
  const { tokens } = report;
  let at = from;
  while (at >= limit && from - at < 8) {
    const { lower } = tokens.at(at);
    if (isAdverb(lower) || AUXILIARIES.has(lower)) at--;
    else if (isWeekday(tokens, at)) at -= tokens.lower(at - 1) === "on" ? 2 : 1;
    else break;
  }
  return at;
}

function mayBeFinite(report: ReportText, index: number, before: number, cue: CueForm): boolean {
  const { tokens } = report;
  const word = tokens.lower(before);
  if (word === "to" || MODALS.has(word) || NEGATIONS.has(word)) return false;
  if (BE_FORMS.has(word)) return false;
  for (let at = before + 1; at < index; at++) if (NEGATIONS.has(tokens.lower(at))) return false;
  const participle = cue.forms.has("past") || cue.forms.has("participle");
  // "the offered price", "his demands": an article or possessive before it makes it a noun or an adjective.
  if (/^(?:the|a|an|this|that|these|those|his|her|its|their|our|any|no|of|'s)$/u.test(word)) return false;
  // "an attack reported by": a participle with "by" is passive.
  return !(participle && tokens.lower(index + 1) === "by");
}

function subjectEndingAt(report: ReportText, token: number): Mention | null {
  const { tokens, mentions } = report;
  let at = token;
  if (/^(?:who|which)$/u.test(tokens.lower(at))) at--;
  else if (tokens.lower(at) === ",") {
    // An apposition ends with a comma that belongs to it: "Margaret Holloway, the commissioner, said".
    const mention = mentions.endingAt(at - 1);
    return mention !== undefined && hasComma(report, mention) ? usable(mention) : null;
  }
  if (tokens.lower(at) === ",") at--;
  return usable(mentions.endingAt(at));
}

function usable(mention: Mention | undefined): Mention | null {
  if (mention === undefined || mention.kind === "instrument") return null;
  return mention.kind === "pronoun" && /^(?:i|we|you)$/u.test(mention.head ?? "") ? null : mention;
}

function hasComma(report: ReportText, mention: Mention): boolean {
  for (let at = mention.first; at < mention.last; at++) if (report.tokens.lower(at) === ",") return true;
  return false;
}

/** "Ursula von der Leyen, speaking in Brussels with the president, applauded": the mention before the first comma. */
function beforeParenthesis(report: ReportText, closingComma: number, limit: number): Mention | null {
  const { tokens, mentions } = report;
  for (let at = closingComma - 1; at > limit && closingComma - at < LONGEST_PARENTHESIS; at--) {
    if (tokens.lower(at) !== "," || report.quotationAt(at) !== undefined) continue;
    const mention = usable(mentions.endingAt(at - 1));
    if (mention === null) continue;
    const next = tokens.lower(at + 1);
    if (
      /^(?:who|whose|which|where|when|while)$/u.test(next) ||
      PREPOSITIONS.has(next) ||
      /(?:ing|ed)$/u.test(next)
    ) {
      return mention;
    }
  }
  return usable(mentions.endingAt(closingComma - 1));
}

/** Whether the verb stands before its subject: after a quotation or a comma, "said Rubio". */
function isInverted(report: ReportText, index: number, before: number, verb: ReportingVerb): boolean {
  const { tokens } = report;
  if (!verb.quotation) return false;
  const closes = report.quotationAt(before)?.closeToken === before;
  if (!closes && !/^[,–—-]$/u.test(tokens.lower(before))) return false;
  const next = report.mentions.startingAt(index + 1) ?? report.mentions.startingAt(index + 2);
  if (next === undefined || (next.first === index + 2 && !isAdverb(tokens.lower(index + 1)))) return false;
  if (next.kind === "pronoun" && !/^(?:he|she|they|it)$/u.test(next.head ?? "")) return false;
  // "said Kyiv would pay" has a verb after the name: there the name is not the speaker.
  return (
    closes ||
    /^(?:[.,;:)”"–—-]|in|on|at|during|after|to|without|as|late|from|)$/u.test(tokens.lower(next.last + 1))
  );
}

/** The first mention of a sentence that could be its subject. */
export function mainSubject(report: ReportText, first: number, before: number): Mention | null {
  for (const mention of report.mentions.between(first, Math.min(before - 1, first + LONGEST_PARENTHESIS))) {
    if (report.quotationAt(mention.first) !== undefined || mention.kind === "instrument") continue;
    const preceding = report.tokens.lower(mention.first - 1);
    if (mention.first > first && PREPOSITIONS.has(preceding)) continue;
    return usable(mention);
  }
  return null;
}

/** Whether a subject takes a plural verb: a group, "they", "the Swedes", "Chile and Argentina". */
export function isPlural(report: ReportText, subject: Mention): boolean {
  if (subject.kind === "group" || subject.head === "they") return true;
  if (report.tokens.lower(subject.first - 1) === "and") return true;
  return subject.kind === "place" && subject.plural;
}

function agrees(report: ReportText, subject: Mention, cue: CueForm, index: number): boolean {
  const plural = isPlural(report, subject);
  const finite = cue.forms.has("past") || cue.forms.has("participle");
  if (finite) return true;
  if (cue.forms.has("present")) return !plural;
  // The base form ("officials say") needs a plural subject; with "did" before it, it is negated or a question.
  return plural && index > subject.last;
}

function throughPreposition(
  report: ReportText,
  before: number,
  limit: number,
  made: (subject: Mention, from: number, to: number, found: Attribution["found"]) => Attribution,
  cue: CueForm,
  index: number,
): Attribution | null {
  const { tokens, mentions } = report;
  // "the United States for recent signals": a present form this far from its subject is rather a noun.
  if (!cue.forms.has("past")) return null;
  for (let at = before; at >= limit && before - at < 12; at--) {
    if (/^[,;:.]$/u.test(tokens.lower(at)) || cueForm(tokens.lower(at)) !== undefined) return null;
    const mention = usable(mentions.endingAt(at - 1));
    if (mention === null || !PREPOSITIONS.has(tokens.lower(at))) continue;
    if (mention.kind === "pronoun" || PREPOSITIONS.has(tokens.lower(mention.first - 1))) continue;
    return agrees(report, mention, cue, index) ? made(mention, mention.first, index, "before") : null;
  }
  return null;
}
