import { inOrder } from "../acts/acts-of.js";
import { cueForm, type ReportingVerb } from "../cues/lexicon.js";
import { ACT_NOUNS, STANCE_ADJECTIVES } from "../cues/verbs.js";
import { isPlural } from "../cues/find-attributions.js";
import { AUXILIARIES, BE_FORMS, isAdverb, MODALS, NEGATIONS, PREPOSITIONS } from "../cues/words.js";
import type { Mention } from "../names/mention.js";
import type { ReportText } from "../report-text.js";
import type { Act } from "../statement.js";
import { contentSpans, quotationKind } from "./content.js";
import type { Draft, TokenRange } from "./draft.js";
import { resolveSpeaker, type ResolvedSpeaker } from "./speakers.js";

/** How many tokens back, inside reported words, a pronoun may point. */
const FARTHEST_ANTECEDENT = 80;

const LONGEST_CLAUSE = 40;
/** The most tokens a second-hand claim may have, and how many claims back its carrier is looked for. */
const LONGEST_CONTENT = 200;
const FARTHEST_SIBLING = 50;

/** What a clause inside a statement tells of somebody else. */
interface Claim {
  readonly cue: TokenRange;
  readonly contentFirst: number;
  readonly acts: readonly Act[];
  readonly verb: ReportingVerb | null;
  readonly mention: Mention;
  readonly what: string;
  readonly certainty: number;
}

/**
 * Finds second-hand claims inside what somebody is reported to have said: "Russia has agreed to ..." inside
 * Witkoff's words is a statement of Russia that exists only through Witkoff.
 */
export function nestedStatements(report: ReportText, carrier: Draft, before: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const cues = new Set<number | undefined>();
  for (const range of carrier.ranges) {
    for (const mention of report.mentions.between(range.first, range.last)) {
      // A claim inside quotation marks ends with them.
      const limit = Math.min(range.last, report.quotationAt(mention.last + 1)?.lastToken ?? range.last);
      const claim = claimOf(report, mention, limit);
      const draft = claim === null ? null : draftOf(report, carrier, claim, limit, found, before);
      if (draft === null) continue;
      // One clause, one claim: a longer mention of the same clause has been read already.
      if (cues.has(draft.cue[0]?.first)) continue;
      cues.add(draft.cue[0]?.first);
      found.push(draft);
    }
    for (const claim of joinedClaims(report, range)) {
      const draft = draftOf(report, carrier, claim, range.last, found, before);
      if (draft !== null && !cues.has(draft.cue[0]?.first)) found.push(draft);
    }
  }
  return found.sort((left, right) => (left.cue[0]?.first ?? 0) - (right.cue[0]?.first ?? 0));
}

/** "the president spoke to the minister and offered imagery": a second verb of the clause that opens the content. */
function joinedClaims(report: ReportText, range: TokenRange): Claim[] {
  const { tokens } = report;
  const mention = report.mentions.between(range.first, Math.min(range.last, range.first + 10))[0];
  if (mention === undefined || mention.first > range.first + 1 || claimSubject(mention) === null) return [];
  const claims: Claim[] = [];
  for (let at = mention.last + 1; at < Math.min(range.last, range.first + LONGEST_CLAUSE); at++) {
    const { lower } = tokens.at(at);
    if (/^[,;.]$/u.test(lower) || lower === "that") break;
    const cue = lower === "and" || lower === "but" ? cueForm(tokens.lower(at + 1)) : undefined;
    if (
      cue === undefined ||
      !cue.forms.has("past") ||
      !(cue.verb.kind === "deed" || cue.verb.kind === "commit")
    )
      continue;
    const contentFirst = contentStart(report, at + 1, cue.verb, range.last);
    if (contentFirst > range.last) continue;
    claims.push({
      cue: { first: at + 1, last: at + 1 },
      contentFirst,
      acts: cue.verb.acts,
      verb: cue.verb,
      mention,
      what: `“${lower} ${tokens.lower(at + 1)}”`,
      certainty: 60,
    });
  }
  return claims;
}

function claimSubject(mention: Mention): Mention | null {
  return mention.kind === "pronoun" || mention.kind === "instrument" ? null : mention;
}

function claimOf(report: ReportText, mention: Mention, limit: number): Claim | null {
  const { tokens } = report;
  if (mention.kind === "instrument") return null;
  if (mention.kind === "pronoun" && !/^(?:he|she|they)$/u.test(mention.head ?? "")) return null;
  // "if parliament refuses": nobody is told to have refused. "Our ambassador": the speaker's own side.
  if (/^(?:if|unless|whether|until|when|once)$/u.test(tokens.lower(mention.first - 1))) return null;
  if (/^(?:our|my)$/u.test(tokens.lower(mention.first))) return null;
  const ofNoun = nounOf(report, mention, limit);
  if (ofNoun !== null) return ofNoun;
  if (PREPOSITIONS.has(tokens.lower(mention.first - 1)) && tokens.lower(mention.first - 2) !== ",") {
    // "talks with Russia wanted more": what follows a preposition is seldom the subject.
    if (tokens.lower(mention.last + 1) !== "'s") return null;
  }
  return possessedClaim(report, mention, limit) ?? clauseClaim(report, mention, limit);
}

/** "Trump's decision to abandon ..." */
function possessedClaim(report: ReportText, mention: Mention, limit: number): Claim | null {
  const { tokens } = report;
  const mark = mention.last + 1;
  if (
    tokens.lower(mark) !== "'s" &&
    !(/^['’]$/u.test(tokens.lower(mark)) && tokens.lower(mention.last).endsWith("s"))
  )
    return null;
  let at = mark + 1;
  // Up to two adjectives: "Russia's long-standing public demand that".
  while (at - mark <= 2 && !ACT_NOUNS.has(tokens.lower(at)) && tokens.at(at).kind === "word") at++;
  const act = ACT_NOUNS.get(tokens.lower(at));
  if (act === undefined || !/^(?:to|that|of|for)$/u.test(tokens.lower(at + 1)) || at + 2 > limit) return null;
  const skip = tokens.lower(at + 1) === "that" ? 2 : 1;
  return {
    cue: { first: at, last: at },
    contentFirst: at + skip,
    acts: [act],
    verb: null,
    mention,
    what: `“${tokens.lower(at)}”`,
    certainty: 62,
  };
}

/** "the proposal of Moscow to replace ...", "promises from Kyiv that ..." */
function nounOf(report: ReportText, mention: Mention, limit: number): Claim | null {
  const { tokens } = report;
  const noun = mention.first - 2;
  const act = /^(?:of|from|by)$/u.test(tokens.lower(noun + 1))
    ? ACT_NOUNS.get(tokens.lower(noun))
    : undefined;
  const next = tokens.lower(mention.last + 1);
  if (act === undefined || !/^(?:to|that|not)$/u.test(next) || mention.last + 2 > limit) return null;
  return {
    cue: { first: noun, last: noun },
    contentFirst: mention.last + (next === "that" ? 2 : 1),
    acts: [act],
    verb: null,
    mention,
    what: `“${tokens.lower(noun)}”`,
    certainty: 60,
  };
}

function clauseClaim(report: ReportText, mention: Mention, limit: number): Claim | null {
  const { tokens } = report;
  let at = mention.last + 1;
  let negated = false;
  let modal = false;
  let auxiliary = false;
  let be = false;
  while (at <= limit && at - mention.last <= 6) {
    const { lower } = tokens.at(at);
    if (report.quotationAt(at)?.openToken === at) {
      // the Georgians “want the moon”
      at++;
      continue;
    }
    if (NEGATIONS.has(lower)) negated = true;
    else if (/^(?:will|would|'ll|won't|wouldn't)$/u.test(lower)) modal = true;
    else if (MODALS.has(lower)) return null;
    else if (BE_FORMS.has(lower)) be = true;
    else if (AUXILIARIES.has(lower)) auxiliary = true;
    else if (!isAdverb(lower)) break;
    at++;
  }
  if (tokens.lower(at - 1).endsWith("n't")) negated = true;
  if (at > limit) return null;
  const word = tokens.lower(at);
  const verbFirst = mention.last + 1;
  if (be) {
    if (word === "told" && tokens.lower(at + 1) === "by") return toldBy(report, at, limit);
    const act = STANCE_ADJECTIVES.get(word);
    if (act === undefined || !/^(?:to|for)$/u.test(tokens.lower(at + 1))) return null;
    return {
      cue: { first: verbFirst, last: at },
      contentFirst: at + 1,
      acts: [negated ? "refusal" : act],
      verb: null,
      mention,
      what: `“${tokens.words(verbFirst, at)}”`,
      certainty: 68,
    };
  }
  const cue = cueForm(word);
  if (cue === undefined || cue.forms.has("gerund")) return null;
  const { verb } = cue;
  const plural = isPlural(report, mention);
  if (modal) {
    if (verb.kind !== "commit" && !/^(?:refuse|reject|offer|support|welcome)$/u.test(verb.lemma)) return null;
  } else if (!auxiliary && !cue.forms.has("past") && !cue.forms.has("present") && !plural) return null;
  if (mention.kind === "pronoun" && (verb.kind === "stance" || modal)) return null;
  // "withdrew from three posts" is no act of speech; "withdrew its offer" is.
  if (verb.kind === "commit" && !verb.infinitive && !verb.clause && PREPOSITIONS.has(tokens.lower(at + 1)))
    return null;
  if (negated && (verb.kind === "say" || verb.kind === "deed") && !modal) return null;
  const start = contentStart(report, at, verb, limit);
  if (start > limit) return null;
  // A content that keeps its verb keeps "have" and "would" with it.
  const contentFirst = start === at ? verbFirst : start;
  return {
    cue: { first: modal || negated ? verbFirst : at, last: at },
    contentFirst,
    acts: negated ? ["refusal"] : verb.acts.length > 0 ? verb.acts : ["evaluation"],
    verb,
    mention,
    what: `“${tokens.words(verbFirst, at)}”`,
    certainty: verb.kind === "stance" ? 58 : 74,
  };
}

/** "Santiago had been told by Ecuador that ...": the one after "by" speaks. */
function toldBy(report: ReportText, told: number, limit: number): Claim | null {
  const { tokens, mentions } = report;
  const mention = mentions.startingAt(told + 2);
  if (mention === undefined || tokens.lower(mention.last + 1) !== "that" || mention.last + 2 > limit)
    return null;
  return {
    cue: { first: told, last: told },
    contentFirst: mention.last + 2,
    acts: ["evaluation"],
    verb: cueForm("told")?.verb ?? null,
    mention,
    what: "“told by”",
    certainty: 74,
  };
}

function contentStart(report: ReportText, verbToken: number, verb: ReportingVerb, limit: number): number {
  const { tokens } = report;
  let at = verbToken + 1;
  const end = Math.min(limit, at + (verb.addressee ? 8 : verb.kind === "commit" ? 6 : 1));
  for (let scan = at; scan <= end; scan++) {
    if (tokens.lower(scan) === "that") return scan + 1;
    if (verb.infinitive && (tokens.lower(scan) === "to" || tokens.lower(scan) === "not")) return scan;
    if (/^(?:[,;:.]|and|but)$/u.test(tokens.lower(scan))) break;
  }
  // "have accepted this": without its verb, an object alone would say nothing.
  if (verb.kind !== "say" && verb.object) {
    const object = tokens.at(at).kind !== "mark" || report.quotationAt(at)?.openToken === at;
    return verbToken < limit && object ? verbToken : limit + 1;
  }
  if (verb.addressee && /^(?:me|us|him|her|them|you)$/u.test(tokens.lower(at))) at++;
  return at;
}

function draftOf(
  report: ReportText,
  carrier: Draft,
  claim: Claim,
  limit: number,
  siblings: readonly Draft[],
  before: readonly Draft[],
): Draft | null {
  const last = clauseEnd(report, claim.contentFirst, Math.min(limit, claim.contentFirst + LONGEST_CONTENT));
  const ranges = [{ first: claim.contentFirst, last: withoutMarks(report, claim.contentFirst, last) }];
  const content = contentSpans(report, ranges);
  if (content.length === 0) return null;
  const speaker =
    claim.mention.kind === "pronoun"
      ? antecedentWithin(report, carrier, claim.mention)
      : resolveSpeaker(report, claim.mention, carrier.sentence, before);
  if (speaker === null || (speaker.entity === carrier.entity && speaker.entity !== null)) return null;
  // What somebody says of the party they speak for is their own statement, not a second-hand one.
  const ownParty = speaker.party !== null && speaker.party === carrier.party;
  if (ownParty && speaker.entity?.kind !== "person") return null;
  const parent =
    siblings.slice(-FARTHEST_SIBLING).findLast((other) => covers(other, claim.cue.first)) ?? carrier;
  if (parent !== carrier && parent.entity === speaker.entity) return null;
  return {
    level: "nested",
    entity: speaker.entity,
    name: speaker.name,
    party: speaker.party,
    speakerTokens: speaker.tokens,
    cue: [claim.cue],
    verb: claim.verb,
    ranges,
    content,
    quotation: quotationKind(report, ranges),
    acts: inOrder(claim.acts),
    venue: null,
    date: null,
    confidence: Math.max(
      5,
      Math.min(carrier.confidence - 5, claim.certainty - Math.floor(speaker.doubt / 2)),
    ),
    reason: `${claim.what} inside what ${carrier.name} is reported to have said tells what ${speaker.name} said or would do${speaker.because === "" ? "" : `; ${speaker.because}`}.`,
    parent,
    sentence: carrier.sentence,
    paragraph: carrier.paragraph,
  };
}

/** Inside reported words, "he" and "they" point to somebody named in those words; further away is guessing. */
function antecedentWithin(report: ReportText, carrier: Draft, pronoun: Mention): ResolvedSpeaker | null {
  const person = pronoun.gender !== null;
  const first = carrier.ranges[0]?.first ?? pronoun.first;
  const named = report.mentions.between(
    Math.max(first, pronoun.first - FARTHEST_ANTECEDENT),
    pronoun.first - 1,
  );
  for (let position = named.length - 1; position >= 0; position--) {
    const mention = named[position];
    const entity = mention === undefined ? undefined : report.cast.entityOf(mention);
    if (entity === undefined || entity === carrier.entity) continue;
    if (person ? entity.kind !== "person" : entity.kind !== "group" && entity.kind !== "place") continue;
    if (pronoun.gender !== null && entity.gender !== null && entity.gender !== pronoun.gender) continue;
    const word = report.tokens.at(pronoun.first).text;
    return {
      entity,
      name: entity.name,
      party: entity.party,
      tokens: [{ first: pronoun.first, last: pronoun.last }],
      because: `“${word}” is ${entity.name}, named before it in the same words`,
      doubt: 20,
    };
  }
  return null;
}

function covers(draft: Draft, token: number): boolean {
  return draft.ranges.some(({ first, last }) => first <= token && token <= last);
}

/** A claim inside a quotation does not keep the comma before its closing mark. */
function withoutMarks(report: ReportText, first: number, last: number): number {
  let at = last;
  while (at > first && /^[,.;:]$/u.test(report.tokens.lower(at))) at--;
  return at;
}

/** Where a clause ends: at the end of its sentence, or before a comma with "but", "which", "because" and the like. */
function clauseEnd(report: ReportText, first: number, limit: number): number {
  const { tokens } = report;
  for (let at = first; at <= limit; at++) {
    const { lower } = tokens.at(at);
    if (at > first && /^[.;?!…]$/u.test(lower) && !/^\p{Ll}/u.test(tokens.at(at + 1).text)) return at - 1;
    if (
      lower === "," &&
      /^(?:which|who|but|because|although|though|while|whereas|so|and|or)$/u.test(tokens.lower(at + 1))
    ) {
      return at - 1;
    }
    if (at > first && /^(?:because|although|whereas)$/u.test(lower)) return at - 1;
    if (lower === "and" && tokens.lower(at + 1) === "that") return at - 1;
    if (lower === "and" && startsNewClause(report, at + 1, limit)) return at - 1;
  }
  return limit;
}

/** Whether words after "and" are a clause with its own subject: "and the coalition is ready". */
function startsNewClause(report: ReportText, first: number, limit: number): boolean {
  const { tokens } = report;
  const opens = /^(?:the|this|that|these|those|a|an|we|i|he|she|they|it|our|its|his|her|their)$/u.test(
    tokens.lower(first),
  );
  if (!opens && report.mentions.startingAt(first) === undefined) return false;
  for (let at = first + 1; at <= Math.min(limit, first + 14); at++) {
    const { lower } = tokens.at(at);
    if (/^[,.;]$/u.test(lower) || /^(?:to|that|which|who)$/u.test(lower)) return false;
    if (BE_FORMS.has(lower) && lower !== "be" && lower !== "'s") return true;
    if (MODALS.has(lower) || /^(?:has|have|had)$/u.test(lower)) return true;
  }
  return false;
}

/** The acts of a statement that carries second-hand claims: telling that somebody else agreed is a claim of agreement. */
export function carrierActs(carrier: Draft, nested: readonly Draft[]): readonly Act[] {
  const claims = nested.some(
    (draft) =>
      draft.parent === carrier && (draft.acts.includes("acceptance") || draft.acts.includes("promise")),
  );
  if (!claims) return carrier.acts;
  // A statement that shows nothing else is no evaluation any more.
  const others =
    carrier.acts.length === 1 ? carrier.acts.filter((act) => act !== "evaluation") : carrier.acts;
  return inOrder([...others, "claim_of_agreement"]);
}
