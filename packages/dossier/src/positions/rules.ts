import type { Act } from "@foedus/reading";
import type { Stance } from "../format/position.js";

/** A rule by which a stance follows from what one statement does. */
export interface StanceRule {
  readonly name: string;
  readonly sentence: string;
  readonly acts: readonly Act[];
  readonly stance: Stance;
  /** What a party commits itself to, or what it thinks of a term: the two never displace each other. */
  readonly kind: "commitment" | "attitude";
  /** A statement that gives and holds back at once is not decided by a rule. */
  readonly side: "gives" | "holds_back";
}

/** Where one statement does several of these on the same side, the first counts. */
export const STANCE_RULES: readonly StanceRule[] = [
  {
    name: "acceptance",
    sentence: "Whoever accepts a term in so many words accepts it.",
    acts: ["acceptance"],
    stance: "accepts",
    kind: "commitment",
    side: "gives",
  },
  {
    name: "offer",
    sentence: "Whoever offers or promises a term offers it; a promise alone accepts nothing.",
    acts: ["offer", "promise"],
    stance: "offers",
    kind: "commitment",
    side: "gives",
  },
  {
    name: "welcome",
    sentence: "Whoever welcomes a term or gives thanks for it welcomes it, and no more.",
    acts: ["welcome", "thanks"],
    stance: "welcomes",
    kind: "attitude",
    side: "gives",
  },
  {
    name: "refusal",
    sentence: "Whoever refuses a term rejects it.",
    acts: ["refusal"],
    stance: "rejects",
    kind: "commitment",
    side: "holds_back",
  },
  {
    name: "demand",
    sentence: "Whoever demands something of a term, or makes it a condition, asks.",
    acts: ["demand", "condition"],
    stance: "asks",
    kind: "commitment",
    side: "holds_back",
  },
  {
    name: "doubt",
    sentence: "Whoever doubts a term doubts it.",
    acts: ["doubt"],
    stance: "doubts",
    kind: "attitude",
    side: "holds_back",
  },
];

/** Rules by which no stance follows, or by which one ends or gives way to another; and what stands above them all. */
export const OTHER_RULES = {
  claim:
    "Whoever claims that another agreed accepts nothing; the other's acceptance is a statement of its own, nested under the claim, and is known only as reported by the claimant.",
  body: "A statement is its speaker's party's alone: a body does not speak for its members here, nor a member for its body.",
  withdrawal:
    "A withdrawal ends what the party committed itself to on earlier days, and is no refusal; told by another party, it ends only what that party has told.",
  denial:
    "A denial in own words ends what others reported of the party up to that day; whether the party also rejects the term, a person must say.",
  last_word:
    "Of what one and the same source tells of a party, the last day counts: a later commitment displaces an earlier one, a later attitude an earlier one, and all of one day stand side by side.",
  own_words:
    "Own words displace what others reported on earlier days; what others report on the same day or later stands beside them.",
  strongest:
    "Where the same stance is known in several ways, the position rests on those statements whose standing is the strongest, and on all of these; its standing is the weakest among them.",
  superseded: "A statement of a report that was corrected gives way to the same statement of the correction.",
  unclear:
    "An evaluation, an aim, a question, a threat or a warning alone gives no stance, for it may stand for several; a person must say.",
  reserve:
    "A statement that gives and holds back at once, such as an acceptance under a condition, gives no stance; a person must say.",
  provision: "What a text provides is nobody's stance.",
  party: "Where it is not known for which party the speaker speaks, no stance follows; a person must say.",
  chain:
    "Where a statement that carries this one is missing, left out of its chain or not confirmed, no stance follows; a person must say.",
  person:
    "Where a person has set a position of a party on a term, by hand or in the place of what the rules say, no position of that party on that term follows from a rule.",
} as const;

export type OtherRule = keyof typeof OTHER_RULES;

/** Why an act alone gives no stance. */
export const UNCLEAR_ACTS: Readonly<Partial<Record<Act, string>>> = {
  evaluation: "an evaluation may praise or blame",
  aim: "an aim may ask for the term or support it",
  question: "a question may ask for the term or doubt it",
  threat_or_warning: "a threat or a warning may press for the term or against it",
};
