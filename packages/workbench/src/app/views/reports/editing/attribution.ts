import type { Statement } from "@foedus/dossier";
import type { Change } from "@foedus/dossier/store";
import { recorded, withWords } from "./changes.js";
import type { Span } from "./edges.js";
import { carriedBy } from "./statement-tree.js";
import type { StoredStatement } from "./statement-tree.js";

/** What a person says about a statement: who said it, for whom, through whom, what it does, where and when. */
export interface Attribution {
  readonly speaker: string;
  readonly party: string | null;
  /** The statement that carries it; null where the report has it from its speaker. */
  readonly parent: string | null;
  /** Whether the report says it in its own voice. */
  readonly isNarrator: boolean;
  readonly acts: Statement["acts"];
  readonly venue: string | null;
  readonly date: string | null;
  readonly terms: readonly string[];
  readonly gloss: NonNullable<Statement["gloss"]>;
}

/** What is said about a statement at the moment. */
export const attributionOf = (statement: Statement): Attribution => ({
  speaker: statement.speaker.name,
  party: statement.speaker.party,
  parent: statement.parent,
  isNarrator: statement.level === "narrator",
  acts: statement.acts,
  venue: statement.venue,
  date: statement.date,
  terms: statement.terms ?? [],
  gloss: statement.gloss ?? [],
});

const levelOf = ({ parent, isNarrator }: Attribution): Statement["level"] =>
  parent !== null ? "nested" : isNarrator ? "narrator" : "primary";

const chainUnder = (parent: string | null, all: readonly StoredStatement[]): Statement["chain"] => {
  const carrier = all.find(({ value }) => value.id === parent)?.value;
  if (carrier === undefined) return [];
  const { name, party } = carrier.speaker;
  return [...carrier.chain, { name, party }];
};

const attributed = (
  statement: Statement,
  attribution: Attribution,
  all: readonly StoredStatement[],
): Statement => {
  const { gloss: _, terms: __, ...rest } = statement;
  const { speaker, party, parent, acts, venue, date, terms, gloss } = attribution;
  const isSamePerson = speaker === statement.speaker.name;
  // The chain may name carriers whose own words are not recorded; it is kept where the carrier stays.
  const chain = parent === statement.parent ? statement.chain : chainUnder(parent, all);
  return {
    ...rest,
    parent,
    level: levelOf(attribution),
    speaker: { name: speaker, party, spans: isSamePerson ? statement.speaker.spans : [] },
    acts,
    venue,
    date,
    chain,
    ...(gloss.length === 0 ? {} : { gloss }),
    ...(terms.length === 0 ? {} : { terms }),
  };
};

/**
 * Gives a statement another attribution. Whatever it carries names it in its chain, so those chains follow in the same step.
 */
export const attributing = (
  stored: StoredStatement,
  attribution: Attribution,
  all: readonly StoredStatement[],
  text: string,
): readonly Change[] => {
  const status = stored.value.status === "rejected" ? "rejected" : "corrected";
  const value = withWords({ ...attributed(stored.value, attribution, all), status }, text);
  const now = all.map((one) => (one.id === stored.id ? { ...one, value } : one));
  const changes: Change[] = [recorded(stored, value)];
  // From the outside in: each takes its chain from the new one of what carries it.
  const following = carriedBy(stored.value.id, all).toSorted(
    (left, right) => left.value.chain.length - right.value.chain.length,
  );
  for (const one of following) {
    const chain = chainUnder(one.value.parent, now);
    const followed = { ...one.value, chain };
    const index = now.findIndex(({ id }) => id === one.id);
    now[index] = { ...one, value: followed };
    changes.push(recorded(one, followed));
  }
  return changes;
};

const lastName = (name: string): string =>
  (name.split(/\s+/u).at(-1) ?? "")
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** An identifier that is free in a report: the speaker's last name and a count. */
export const freeId = (speaker: string, all: readonly StoredStatement[]): string => {
  const stem = lastName(speaker) === "" ? "statement" : lastName(speaker);
  const taken = new Set(all.map(({ value }) => value.id));
  for (let count = 1; ; count += 1) if (!taken.has(`${stem}-${count}`)) return `${stem}-${count}`;
};

/** A statement that a person marks in a report, which nobody proposed. */
export const adding = (
  report: string,
  span: Span,
  attribution: Attribution,
  all: readonly StoredStatement[],
  { text, reason }: { readonly text: string; readonly reason: string },
): Change => {
  const id = freeId(attribution.speaker, all);
  const words = text.slice(...span);
  const bare: Statement = {
    report,
    id,
    parent: null,
    level: "primary",
    speaker: { name: attribution.speaker, party: attribution.party, spans: [] },
    cue: [],
    content: [span],
    quotation: /^["“«„]/u.test(text.slice(span[0] - 1, span[0]))
      ? "direct"
      : /["“«„]/u.test(words)
        ? "mixed"
        : "indirect",
    acts: attribution.acts,
    venue: null,
    date: null,
    chain: [],
    confidence: 100,
    reason,
    status: "confirmed",
  };
  const value = withWords(attributed(bare, attribution, all), text);
  return { type: "record", kind: "statement", id: `${report}/${id}`, expects: 0, value };
};
