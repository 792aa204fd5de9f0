/**
 * A term is any slot of a clause. It is stated, contested, or unspecified; an analogy marks an answer of an
 * unspecified term, and a variant turns a hole into an assumed term. A missing value is never a default.
 */

import type { ArticleReference } from "./instrument.js";

/** An opaque identifier of a statement or other source; the dossier resolves it. */
export type SourceName = string;

/** The name of a hole: `instrument.article[.owner].slot`, unique in a model. */
export type HoleName = string;

/** The words of the instrument give this value. */
export interface Stated<Value> {
  readonly type: "stated";
  readonly value: Value;
  /** Where just this was said, beyond the sources of the article; none where absent. */
  readonly sources?: readonly SourceName[];
}

/** One sourced reading of contested words. */
export interface Reading<Value> {
  /** How the reading is named in answers, in the words of the language. */
  readonly label: string;
  readonly value: Value;
  readonly sources: readonly SourceName[];
}

/** Stated words with two or more readings: a hole with exactly those answers. */
export interface Contested<Value> {
  readonly type: "contested";
  readonly hole: HoleName;
  readonly words: string;
  readonly readings: readonly Reading<Value>[];
}

/**
 * One reading of contested words, as what holds on it alone says: where it is contested who owes, whether they must or may, or
 * what sets a clause off, each reading is a text of its own.
 */
export interface OnReading {
  readonly words: Contested<null>;
  readonly label: string;
}

/** Nothing is said: a hole, answered from the menu of its slot. */
export interface Unspecified {
  readonly type: "unspecified";
  readonly hole: HoleName;
  /** The article that just this term is said to be like; where absent, the one that its own article is like. */
  readonly like?: ArticleReference;
  /** Who said that nothing is said ("no detail how it will work"); none where absent. */
  readonly sources?: readonly SourceName[];
}

/** A hole as a named variant fills it. Made by the engine when it applies a variant, never written in an instrument. */
export interface Assumed<Value> {
  readonly type: "assumed";
  readonly hole: HoleName;
  readonly value: Value;
  readonly variant: string;
}

export type Term<Value> = Stated<Value> | Contested<Value> | Unspecified | Assumed<Value>;

/** A term the words state outright. */
export const stated = <Value>(value: Value): Stated<Value> => ({ type: "stated", value });

/** A hole by this name. */
export const unspecified = (hole: HoleName): Unspecified => ({ type: "unspecified", hole });
