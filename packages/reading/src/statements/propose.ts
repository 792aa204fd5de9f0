import type { ReportText } from "../report-text.js";
import type { Carrier, ProposedStatement, Span } from "../statement.js";
import type { Draft, TokenRange } from "./draft.js";
import { narratorStatements } from "./narrator.js";
import { carrierActs, nestedStatements } from "./nested.js";
import { PrimaryReader } from "./primary.js";
import { shortName } from "./speakers.js";
import { transcriptStatements } from "./transcript.js";

/** Reads all statements of a report that has been taken apart, names them, and puts them in the order of the text. */
export function proposeStatements(report: ReportText, id: string): ProposedStatement[] {
  const drafts = allDrafts(report);
  const counts = new Map<string, number>();
  const ids = new Map<Draft, string>();
  for (const draft of drafts) {
    const short = shortName(draft.name, draft.entity?.kind === "person");
    const count = (counts.get(short) ?? 0) + 1;
    counts.set(short, count);
    ids.set(draft, `${short}-${count}`);
  }
  return drafts.map((draft) => ({
    report: id,
    id: ids.get(draft) ?? "",
    parent: draft.parent === null ? null : (ids.get(draft.parent) ?? null),
    level: draft.level,
    speaker: { name: draft.name, party: draft.party, spans: spansOf(report, draft.speakerTokens) },
    cue: spansOf(report, draft.cue),
    content: draft.content,
    quotation: draft.quotation,
    acts: draft.acts,
    venue: draft.venue,
    date: draft.date,
    chain: chainOf(draft),
    confidence: draft.confidence,
    reason: draft.reason,
  }));
}

function allDrafts(report: ReportText): Draft[] {
  const turns = transcriptStatements(report);
  const inTurn = new Set(turns.map((turn) => turn.paragraph));
  const reader = new PrimaryReader(report);
  const narrated: Draft[] = [];
  for (const [index, sentence] of report.sentences.entries()) {
    if (inTurn.has(sentence.paragraph)) continue;
    if (!reader.readSentence(index)) narrated.push(...narratorStatements(report, index, reader.drafts));
  }
  reader.finish();
  const carriers = [...reader.drafts, ...turns, ...narrated]
    .filter(({ content }) => content.length > 0)
    .sort(byPosition);
  const all: Draft[] = [];
  for (const carrier of carriers) {
    const nested = carrier.level === "primary" ? nestedStatements(report, carrier, reader.drafts) : [];
    carrier.acts = carrierActs(carrier, nested);
    all.push(carrier);
    for (const claim of nested) all.push(claim);
  }
  return all;
}

function byPosition(left: Draft, right: Draft): number {
  const [a, b] = [left.content[0]?.[0] ?? 0, right.content[0]?.[0] ?? 0];
  return a - b || (left.content[0]?.[1] ?? 0) - (right.content[0]?.[1] ?? 0);
}

function chainOf(draft: Draft): Carrier[] {
  const chain: Carrier[] = [];
  for (let carrier = draft.parent; carrier !== null; carrier = carrier.parent) {
    chain.unshift({ name: carrier.name, party: carrier.party });
  }
  return chain;
}

function spansOf(report: ReportText, ranges: readonly TokenRange[]): Span[] {
  return ranges.map(({ first, last }) => [report.tokens.at(first).start, report.tokens.at(last).end]);
}
