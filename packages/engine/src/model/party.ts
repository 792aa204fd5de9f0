import type { Quota, WeightedVoter } from "../voting/voting-rule.js";
import type { Term } from "./term.js";

/** A party's identifier, e.g. `us`. Lower case, letters, digits and underscores. */
export type PartyName = string;

/** A state, or a body that counts as one party (`eu`). */
export interface Party {
  readonly name: PartyName;
  readonly title: string;
  /** For a body that acts as one party: the group of its members. It counts as one unless a question counts members. */
  readonly members?: string;
  /** What it is called in lists of states, for joining texts to other data. */
  readonly codes?: {
    /** ISO 3166-1 alpha-3, or the alpha-3 code withdrawn when the state ended. */
    readonly iso?: string;
    /** Its number in the state system membership list of the Correlates of War project. */
    readonly cow?: number;
  };
}

/** Which members a group has beyond those stated. */
export interface Membership {
  /** Members named in the text. */
  readonly known: readonly PartyName[];
  /** Who else may belong: candidates for membership, each in or out. Empty for a closed group. */
  readonly universe: readonly PartyName[];
  /** Which of the universe belong. Stated `[]` for a closed group. */
  readonly others: Term<readonly PartyName[]>;
}

/** A named group of parties. The parties of an instrument form the group named `INSTRUMENT.parties`. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly membership: Membership;
}

/** How a council decides. Counts and weights are exact integers; a member without a weight has none. */
export type DecisionRule =
  | { readonly type: "unanimity" }
  /** More than half of all members. */
  | { readonly type: "majority" }
  /** At least two thirds of all members. */
  | { readonly type: "two_thirds" }
  | { readonly type: "at_least"; readonly votes: number }
  /** A sum of weights. */
  | { readonly type: "weighted"; readonly quota: Quota; readonly weights: readonly WeightedVoter[] }
  /** Several rules at once, such as members and population. */
  | { readonly type: "all"; readonly rules: readonly DecisionRule[] }
  /** A rule, and the concurring votes of each holder that is a member. */
  | { readonly type: "veto"; readonly rule: DecisionRule; readonly holders: readonly PartyName[] }
  /** Passes unless so many object: whoever does not object counts as in favour. */
  | { readonly type: "silence"; readonly objections: number }
  /** Without the parties to the dispute: victim and aggressor have no vote. */
  | { readonly type: "without_disputants"; readonly rule: DecisionRule };

/** A body that decides by the votes of its members. */
export interface Council {
  readonly name: string;
  readonly title: string;
  /** The name of the group whose members vote. */
  readonly members: string;
  readonly rule: Term<DecisionRule>;
}

/** Whom a slot speaks of. Roles are bound by the trigger; `owner` is the party that owes or may. */
export type PartyExpression =
  | { readonly type: "party"; readonly name: PartyName }
  /** Any one member of the group: in a trigger it binds a role. */
  | { readonly type: "any"; readonly group: string }
  /** Each member of the group; `other` leaves out the victim (or the threatened party). */
  | { readonly type: "each"; readonly group: string; readonly other: boolean }
  | { readonly type: "role"; readonly role: "victim" | "aggressor" | "owner" };
