import type { ProposedStatement, Span } from "@foedus/reading";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import type { Change } from "../store/commands/command.js";
import type { Stored } from "../store/records/read.js";

/** What a reading of a report starts from. */
export interface BeforeReading {
  readonly report: string;
  /** The version of the reader. */
  readonly reader: number;
  readonly proposed: readonly ProposedStatement[];
  /** The statements of the report that are there. */
  readonly there: readonly Stored<"statement">[];
  /** The reading that is there; null where the report was not read yet. */
  readonly reading: Stored<"reading"> | null;
  /** The ids of statements that nobody has touched since that reading proposed them. */
  readonly untouched: ReadonlySet<string>;
  /** The names by which the dossier means statements without their report (`citedNames`); new ones of other reports take none. */
  readonly cited: ReadonlySet<string>;
}

const sameSpans = (left: readonly Span[], right: readonly Span[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const overlap = (left: readonly Span[], right: readonly Span[]): boolean =>
  left.some(([start, end]) => right.some(([from, to]) => start < to && from < end));

/** Whether both are about the same words: also where a person has drawn their bounds otherwise, the words that announce them stay. */
const isSame = (one: ProposedStatement, other: Statement): boolean =>
  sameSpans(one.content, other.content) ||
  (one.cue.length > 0 && sameSpans(one.cue, other.cue) && overlap(one.content, other.content));

const isSpeakerOf = ({ speaker }: Statement, other: ProposedStatement["speaker"]): boolean =>
  (speaker.name === other.name && speaker.party === other.party) || overlap(speaker.spans, other.spans);

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((length, [start, end]) => length + (end - start), 0);

/** How many characters of the first lie in the second; the spans of one statement lie apart. */
const sharedBy = (some: readonly Span[], others: readonly Span[]): number =>
  some
    .flatMap(([start, end]) => others.map(([from, to]) => Math.min(end, to) - Math.max(start, from)))
    .reduce((length, shared) => length + Math.max(0, shared), 0);

/**
 * Whether a person has decided on these words of this speaker: most of them are those of one statement that somebody stands behind,
 * however its bounds and its announcement were drawn. What the words do is then decided too.
 */
const isDecided = ({ speaker, content }: ProposedStatement, other: Statement): boolean =>
  isDecidedFor(other) &&
  isSpeakerOf(other, speaker) &&
  2 * sharedBy(content, other.content) > lengthOf(content);

/** What stays: whatever a person has touched, and what carries it, up to the outermost. */
const keptOf = ({ there, untouched }: BeforeReading): readonly Stored<"statement">[] => {
  const byId = new Map(there.map((stored) => [stored.value.id, stored]));
  const kept = new Set<Stored<"statement">>();
  for (const stored of there) {
    if (untouched.has(stored.id) && stored.value.status === "proposed") continue;
    for (let up: Stored<"statement"> | undefined = stored; up !== undefined && !kept.has(up);) {
      kept.add(up);
      up = up.value.parent === null ? undefined : byId.get(up.value.parent);
    }
  }
  return there.filter((stored) => kept.has(stored));
};

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/u, "");
  for (let count = 2; ; count += 1) {
    const id = `${stem}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
};

/** The proposals that say something new, under ids that are free, each hanging under what carries it here. */
const freshOf = (
  { proposed, there, cited }: BeforeReading,
  kept: readonly Stored<"statement">[],
): readonly Statement[] => {
  const own = new Set(there.map(({ value }) => value.id));
  // A name that is cited and that this report has already may mean its statement; any other means one of another report.
  const taken = new Set([...cited].filter((name) => !own.has(name)));
  for (const { value } of kept) taken.add(value.id);
  const names = new Map<string, string>();
  const fresh: Statement[] = [];
  for (const proposal of proposed) {
    const same =
      kept.find(({ value }) => isSame(proposal, value)) ??
      kept.find(({ value }) => isDecided(proposal, value));
    if (same !== undefined) {
      names.set(proposal.id, same.value.id);
      continue;
    }
    const id = freeId(proposal.id, taken);
    taken.add(id);
    names.set(proposal.id, id);
    // The reader names a carrier before what it carries.
    const parent = proposal.parent === null ? null : (names.get(proposal.parent) ?? null);
    fresh.push({ ...proposal, id, parent, status: "proposed" });
  }
  return fresh;
};

/**
 * The changes of one reading, to be made together: proposals come in, those of an earlier reader that nobody has touched go, and
 * the reading itself is recorded. What a person has decided on or changed is never touched, and not proposed again. Pure.
 */
export const readingChanges = (before: BeforeReading): readonly Change[] => {
  const { report, reader, there, reading } = before;
  const kept = keptOf(before);
  const fresh = freshOf(before, kept);
  const revisions = new Map(there.map(({ id, revision }) => [id, revision]));
  const stays = new Set([...kept.map(({ id }) => id), ...fresh.map(({ id }) => `${report}/${id}`)]);
  return [
    ...there
      .filter(({ id }) => !stays.has(id))
      .map(({ kind, id, revision }): Change => ({ type: "remove", kind, id, expects: revision })),
    ...fresh.map((value): Change => {
      const id = `${report}/${value.id}`;
      return { type: "record", kind: "statement", id, expects: revisions.get(id) ?? 0, value };
    }),
    {
      type: "record",
      kind: "reading",
      id: report,
      expects: reading?.revision ?? 0,
      value: { report, reader, statements: fresh.length },
    },
  ];
};
