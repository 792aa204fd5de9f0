/** What the words of a mention denote. */
export type MentionKind = "person" | "role" | "place" | "body" | "group" | "instrument" | "pronoun";

/** A place in the report where somebody or something that can speak is named. Token ranges include both ends. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  /** The tokens of a personal name, without titles; empty for other mentions. */
  readonly name: readonly number[];
  /** The head of the role or body noun in lower case ("minister"), or null. */
  readonly head: string | null;
  /** The party that the words themselves tell ("Ukrainian president"), or null. */
  readonly party: string | null;
  /** A fixed display name (of a place or body), or null where the words of the report are the name. */
  readonly display: string | null;
  /** Token of a possessor that is no place: "Vardalis's envoy", "its envoy"; or -1. */
  readonly possessor: number;
  /** Begins with "a" or a number: introduces somebody new rather than pointing back. */
  readonly indefinite: boolean;
  /** Says itself for whom: "president of the northern administration". Then no home party is assumed. */
  readonly qualified: boolean;
  /** A people rather than a state: "the Russians". */
  readonly plural: boolean;
  /** The pronoun that a courtesy title calls for, or null. */
  readonly gender: "he" | "she" | null;
}
