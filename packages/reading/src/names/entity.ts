import type { Mention } from "./mention.js";

/** Somebody or something in the report that can speak, over all its mentions. */
export interface Entity {
  readonly index: number;
  readonly kind: "person" | "place" | "body" | "group" | "instrument";
  /** The fullest name the report gives. */
  name: string;
  party: string | null;
  gender: "he" | "she" | null;
  /** Role heads and body nouns used of it ("president", "envoy"). */
  readonly heads: Set<string>;
  readonly mentions: Mention[];
  /** Named with a bare title somewhere ("the Special Envoy"), so that the report's home may be assumed. */
  bareTitle: boolean;
}
