import { foldName } from "../names/name-match.js";
import type { ProposedStatement, Span, StatementLevel } from "../statement.js";

/** A statement as a careful reader writes it down before the machine has read. */
export interface GoldStatement {
  readonly level: StatementLevel;
  readonly speaker: string;
  readonly party: string | null;
  /** The words of the report, exactly as they stand there, in order. */
  readonly content: readonly string[];
  readonly date?: string | null;
  readonly venue?: string | null;
}

/** What a fixture's expected.json holds. */
export interface Gold {
  readonly published: string | null;
  readonly statements: readonly GoldStatement[];
}

export interface LevelScore {
  readonly level: StatementLevel;
  readonly expected: number;
  readonly proposed: number;
  readonly matched: number;
  /** Matched with the expected speaker. */
  readonly rightSpeaker: number;
  /** Matched with the expected party. */
  readonly rightParty: number;
  /** The sum of overlaps of the matched, each from 0 to 1: shared characters over all characters of both. */
  readonly overlap: number;
}

export interface Score {
  readonly levels: readonly LevelScore[];
  readonly missed: readonly GoldStatement[];
  readonly unexpected: readonly ProposedStatement[];
  readonly wrongSpeaker: readonly (readonly [GoldStatement, ProposedStatement])[];
  readonly wrongParty: readonly (readonly [GoldStatement, ProposedStatement])[];
}

/** Half of all characters must be shared for a proposal to count as the expected statement. */
const LEAST_OVERLAP = 0.5;
const LEVELS: readonly StatementLevel[] = ["primary", "nested", "narrator"];

/** Where the words of an expected statement stand; throws where they do not: then the gold is wrong. */
export function goldSpans(text: string, gold: GoldStatement): Span[] {
  let from = 0;
  return gold.content.map((words) => {
    const start = text.indexOf(words, from);
    if (start === -1) throw new Error(`The report does not contain the expected words: ${words}`);
    from = start + words.length;
    return [start, from];
  });
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Shared characters over the characters of both: 1 for the same spans, 0 for disjoint ones. */
export function spanOverlap(left: readonly Span[], right: readonly Span[]): number {
  let shared = 0;
  for (const [start, end] of left) {
    for (const [otherStart, otherEnd] of right) {
      shared += Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
  }
  const all = size(left) + size(right) - shared;
  return all === 0 ? 0 : shared / all;
}

/** Compares what was proposed with the gold: each gold statement takes the best free proposal of its level. */
export function score(text: string, gold: Gold, proposed: readonly ProposedStatement[]): Score {
  const pairs = gold.statements.flatMap((expected) => {
    const spans = goldSpans(text, expected);
    return proposed
      .filter((proposal) => proposal.level === expected.level)
      .map((proposal) => ({ expected, proposal, overlap: spanOverlap(spans, proposal.content) }))
      .filter(({ overlap }) => overlap >= LEAST_OVERLAP);
  });
  const sameSpeaker = (pair: (typeof pairs)[number]): number =>
    Number(isSpeaker(pair.expected, pair.proposal));
  pairs.sort((a, b) => sameSpeaker(b) - sameSpeaker(a) || b.overlap - a.overlap);
  const matches: typeof pairs = [];
  const taken = new Set<unknown>();
  for (const pair of pairs) {
    if (taken.has(pair.expected) || taken.has(pair.proposal)) continue;
    taken.add(pair.expected).add(pair.proposal);
    matches.push(pair);
  }
  return {
    levels: LEVELS.map((level) => {
      const own = matches.filter(({ expected }) => expected.level === level);
      return {
        level,
        expected: gold.statements.filter((statement) => statement.level === level).length,
        proposed: proposed.filter((statement) => statement.level === level).length,
        matched: own.length,
        rightSpeaker: own.filter(({ expected, proposal }) => isSpeaker(expected, proposal)).length,
        rightParty: own.filter(({ expected, proposal }) => expected.party === proposal.speaker.party).length,
        overlap: own.reduce((sum, { overlap }) => sum + overlap, 0),
      };
    }),
    missed: gold.statements.filter((statement) => !taken.has(statement)),
    unexpected: proposed.filter((statement) => !taken.has(statement)),
    wrongSpeaker: matches
      .filter(({ expected, proposal }) => !isSpeaker(expected, proposal))
      .map(({ expected, proposal }) => [expected, proposal]),
    wrongParty: matches
      .filter(({ expected, proposal }) => expected.party !== proposal.speaker.party)
      .map(({ expected, proposal }) => [expected, proposal]),
  };
}

function nameWords(name: string): string[] {
  return foldName(name)
    .split(/\s+/u)
    .filter((word) => word !== "the");
}

/** The same name, or one name with words left out ("the ambassador" for "ambassador"). */
function isSpeaker(expected: GoldStatement, proposal: ProposedStatement): boolean {
  const [left, right] = [nameWords(expected.speaker), nameWords(proposal.speaker.name)];
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}
