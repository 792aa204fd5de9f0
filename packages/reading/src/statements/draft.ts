import type { ReportingVerb } from "../cues/lexicon.js";
import type { Entity } from "../names/entity.js";
import type { Act, Quotation, Span, StatementLevel } from "../statement.js";

/** A range of tokens, both ends included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A statement while it is being read: in tokens and entities, not yet named and numbered. */
export interface Draft {
  readonly level: StatementLevel;
  /** The speaker, or null for the narrator and for an interviewer without a name. */
  readonly entity: Entity | null;
  /** The name to show; for several speakers, their names joined. */
  readonly name: string;
  readonly party: string | null;
  readonly speakerTokens: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly verb: ReportingVerb | null;
  /** The content in tokens; the spans leave outer quotation marks out. */
  readonly ranges: TokenRange[];
  readonly content: Span[];
  quotation: Quotation;
  acts: readonly Act[];
  readonly venue: string | null;
  readonly date: string | null;
  confidence: number;
  readonly reason: string;
  readonly parent: Draft | null;
  /** The sentence and paragraph where it is announced. */
  readonly sentence: number;
  readonly paragraph: number;
}
