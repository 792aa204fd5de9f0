import { actsOf } from "../acts/acts-of.js";
import type { Entity } from "../names/entity.js";
import { foldName } from "../names/name-match.js";
import type { ReportText } from "../report-text.js";
import { contentSpans } from "./content.js";
import type { Draft } from "./draft.js";

/** A paragraph that begins with its speaker: "Q: ...", "LINDQVIST: ...". */
interface Turn {
  readonly paragraph: number;
  readonly label: string;
  readonly labelFirst: number;
  readonly labelLast: number;
  readonly contentFirst: number;
  readonly contentLast: number;
}

const LONGEST_LABEL = 5;
const QUESTION_LABELS = new Set(["q", "question"]);
const ANSWER_LABELS = new Set(["a", "answer"]);

/**
 * Reads the turns of an interview or a debate. One such line alone proves nothing ("Background: ..."): there must be
 * two, and each label must be a letter for question or answer, in capitals, or a name the report uses elsewhere.
 */
export function transcriptStatements(report: ReportText): Draft[] {
  const turns = report.paragraphs.flatMap((_, paragraph) => turnOf(report, paragraph) ?? []);
  if (turns.length < 2) return [];
  const firstSentence = new Map<number, number>();
  for (const [index, { paragraph }] of report.sentences.entries()) {
    if (!firstSentence.has(paragraph)) firstSentence.set(paragraph, index);
  }
  const interviewee = report.cast.entities.find((entity) => entity.kind === "person") ?? null;
  return turns.map((turn) => draftOf(report, turn, interviewee, firstSentence.get(turn.paragraph) ?? 0));
}

function turnOf(report: ReportText, paragraph: number): Turn | null {
  const range = report.paragraphs[paragraph];
  if (range === undefined) return null;
  const { tokens } = report;
  let at = range.first;
  while (
    at <= range.last &&
    at - range.first < LONGEST_LABEL &&
    /^(?:word|number)$/u.test(tokens.at(at).kind)
  ) {
    at++;
    if (tokens.lower(at) === "." && tokens.at(at - 1).text.length <= 3) at++;
  }
  if (at === range.first || tokens.lower(at) !== ":" || at >= range.last) return null;
  const label = tokens.words(range.first, at - 1);
  const letter = QUESTION_LABELS.has(label.toLowerCase()) || ANSWER_LABELS.has(label.toLowerCase());
  const capitals = label.length > 1 && label === label.toUpperCase() && /\p{Lu}/u.test(label);
  const mention = report.mentions.startingAt(range.first);
  const name = mention !== undefined && mention.kind === "person" && mention.last === at - 1;
  if (!letter && !capitals && !name) return null;
  return {
    paragraph,
    label,
    labelFirst: range.first,
    labelLast: at - 1,
    contentFirst: at + 1,
    contentLast: range.last,
  };
}

function draftOf(report: ReportText, turn: Turn, interviewee: Entity | null, sentence: number): Draft {
  const label = foldName(turn.label);
  const mention = report.mentions.startingAt(turn.labelFirst);
  let entity: Entity | null = null;
  let because = "";
  if (ANSWER_LABELS.has(label)) {
    entity = interviewee;
    because =
      entity === null ? "nobody was named before it" : `“${turn.label}” is ${entity.name}, named first`;
  } else if (!QUESTION_LABELS.has(label)) {
    entity = mention === undefined ? null : (report.cast.entityOf(mention) ?? null);
    because = `the label names ${entity?.name ?? turn.label}`;
  } else because = "an interviewer without a name";
  const name = entity?.name ?? turn.label;
  const ranges = [{ first: turn.contentFirst, last: turn.contentLast }];
  const content = wholeSpan(report, turn);
  const words = content.map(([start, end]) => report.text.slice(start, end)).join(" ");
  return {
    level: "primary",
    entity,
    name,
    party: entity?.party ?? null,
    speakerTokens: [{ first: turn.labelFirst, last: turn.labelLast }],
    cue: [],
    verb: null,
    ranges,
    content,
    quotation: "direct",
    acts: actsOf([], true, words),
    venue: null,
    date: null,
    confidence: entity === null ? 75 : 88,
    reason: `A turn of a conversation begins with “${turn.label}:”; ${because}.`,
    parent: null,
    sentence,
    paragraph: turn.paragraph,
  };
}

/** A turn is one span: quotation marks inside it are the speaker's own, unless they enclose all of it. */
function wholeSpan(report: ReportText, turn: Turn): Draft["content"] {
  const quotation = report.quotationAt(turn.contentFirst);
  if (quotation?.openToken === turn.contentFirst && quotation.closeToken === turn.contentLast) {
    return contentSpans(report, [{ first: turn.contentFirst, last: turn.contentLast }]);
  }
  return [[report.tokens.at(turn.contentFirst).start, report.tokens.at(turn.contentLast).end]];
}
