import type { Mention } from "../names/mention.js";
import type { ReportingVerb } from "./lexicon.js";

/** Who is reported to speak, and by which words: "Rubio said", "said Rubio", "according to Rubio". */
export interface Attribution {
  /** The tokens of the cue, both included. */
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly verb: ReportingVerb;
  /** The speaker's mention, or null where the sentence leaves it out ("..., but said that"). */
  readonly subject: Mention | null;
  /** The first and last token of the whole attribution. */
  readonly first: number;
  readonly last: number;
  /** How the subject was found, as the beginning of an explanation. */
  readonly found: "before" | "parenthesis" | "inverted" | "elliptical" | "according" | "participle";
}
