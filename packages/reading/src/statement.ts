/**
 * What the reader proposes: a record of who is reported to have said what, through whom.
 * All spans are half-open `[start, end)` pairs of UTF-16 code units into the report's immutable text.
 */

/** A half-open range of UTF-16 code units in a report. */
export type Span = readonly [start: number, end: number];

/** Where a statement hangs: told by the narrator's source, under another statement, or by the narrator alone. */
export type StatementLevel = "primary" | "nested" | "narrator";

/** How the words are given: wholly in quotation marks, partly, or retold. */
export type Quotation = "direct" | "mixed" | "indirect";

/** What a statement does. A claim of agreement is not an agreement. */
export const ACTS = [
  "offer",
  "promise",
  "acceptance",
  "claim_of_agreement",
  "welcome",
  "thanks",
  "demand",
  "refusal",
  "condition",
  "threat_or_warning",
  "doubt",
  "question",
  "evaluation",
  "aim",
  "withdrawal",
  "denial",
  "provision",
] as const;

export type Act = (typeof ACTS)[number];

/** Somebody who speaks or carries another's words. `party` is who they speak for, where the report tells. */
export interface Speaker {
  /** The fullest name the report gives for this person or body, e.g. "Steve Witkoff". */
  readonly name: string;
  /** The party on whose behalf, as a lower-case identifier (`us`, `russia`, `eu`), or null where the report does not tell. */
  readonly party: string | null;
  /** The words of the report that name the speaker here: a name, a title or a pronoun. */
  readonly spans: readonly Span[];
}

/** One carrier in the chain through which a statement came. */
export interface Carrier {
  readonly name: string;
  readonly party: string | null;
}

/** A statement as the reader proposes it. A person confirms, corrects or rejects it. */
export interface ProposedStatement {
  /** The identifier of the report. */
  readonly report: string;
  /** Unique in its report, readable, stable for the same text: the speaker's last name and a count, e.g. `witkoff-2`. */
  readonly id: string;
  /** The statement that carries this one, or null. */
  readonly parent: string | null;
  readonly level: StatementLevel;
  readonly speaker: Speaker;
  /** The words that announce the statement ("said", "according to"). */
  readonly cue: readonly Span[];
  /** The words that were said or retold, without quotation marks. */
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  /** What the statement does; may be several, in the order of `ACTS`; never empty. */
  readonly acts: readonly Act[];
  /** Where it was said, as the report names it, or null. */
  readonly venue: string | null;
  /** The calendar date (YYYY-MM-DD) it was said, where the report and its date of publication tell, else null. */
  readonly date: string | null;
  /** Those through whom it came, outermost first, without the speaker: [] for a primary statement. */
  readonly chain: readonly Carrier[];
  /** How sure the reader is, an integer from 0 to 100. A rank among proposals, never a probability of truth. */
  readonly confidence: number;
  /** Why the reader proposes it, in one English sentence. */
  readonly reason: string;
}
