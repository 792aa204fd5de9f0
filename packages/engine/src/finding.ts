import type { Level } from "./model/instrument.js";
import type { HoleName } from "./model/term.js";
import type { PartyName } from "./model/party.js";

/** The four verdicts of a question, from a side. */
export type Verdict = "assured" | "discretionary" | "impossible" | "undetermined";

/** Why something is so: a code, the clause it rests on where there is one, and a sentence. */
export interface Reason {
  readonly code: ReasonCode;
  /** The clause, or null for `no_clause`. */
  readonly clause: string | null;
  readonly sentence: string;
}

export type ReasonCode =
  | "owed"
  /** The scenario gives what a clause lets somebody do. */
  | "given"
  /** A prohibition stands against help that no clause provides for. */
  | "forbidden"
  | "own_choice"
  | "another_decides"
  | "differs"
  | "assured_if"
  | "discretionary_if"
  | "impossible_if"
  | "not_triggered"
  | "not_in_force"
  | "excluded"
  | "lapsed"
  | "refused"
  | "held_up"
  | "displaced"
  | "no_clause"
  | "too_few";

/** A family of minimal sets of actors. Counts are exact decimal strings; sets name actors in code point order. */
export interface Family {
  /** How many minimal sets there are; null for "not counted". */
  readonly count: string | null;
  /** The size of the smallest; null where there is none, and where neither it nor the count could be had. */
  readonly smallest: number | null;
  /** The sets, by size and then by code point, up to `limit`. */
  readonly minimal: readonly (readonly string[])[];
  /** Those that are minimal in every completion in which the question is discretionary. */
  readonly everyCompletion: readonly (readonly string[])[];
  /** Whether `minimal` lists them all. */
  readonly complete: boolean;
  readonly limit: number;
}

/** An answer to one hole. */
export interface HoleAnswer {
  readonly hole: HoleName;
  readonly answer: string;
}

/** For one attainable verdict: the minimal sets of answers after which it holds whatever the other holes are. */
export interface Settling {
  readonly verdict: Exclude<Verdict, "undetermined">;
  readonly sets: readonly (readonly HoleAnswer[])[];
  /** The same sets, answers that do the same joined: any one of `answers` will do. */
  readonly grouped: readonly (readonly { readonly hole: HoleName; readonly answers: readonly string[] }[])[];
  readonly complete: boolean;
  readonly limit: number;
}

/** One step of a derivation: what it rests on, in a sentence a lawyer follows. */
export interface DerivationStep {
  readonly type:
    | "event"
    | "clause"
    | "hole"
    | "assumption"
    | "choice"
    | "gate"
    | "displaced"
    | "conflict"
    | "rests_on";
  readonly clause: string | null;
  readonly sources: readonly string[];
  readonly level: Level | null;
  readonly sentence: string;
}

/** The answer to one question, with what it rests on. */
export interface Finding {
  readonly scenario: string;
  readonly question: string;
  readonly words: string;
  readonly side: PartyName;
  readonly variant: string | null;
  readonly defecting: readonly PartyName[];
  /** At the highest level: law, commitments, drafts and reports together. Gates open. */
  readonly verdict: Verdict;
  readonly verdicts: Readonly<Record<Level, Verdict>>;
  /** The verdicts with domestic gates free to stay shut, or null where no level differs. */
  readonly gatesFree: Readonly<Record<Level, Verdict>> | null;
  readonly because: readonly Reason[];
  /** The reasons by level, each as `because` is for the highest. */
  readonly becauseByLevel: Readonly<Record<Level, readonly Reason[]>>;
  /** What the verdict is in some completion, at the highest level; more than one only for `undetermined`. */
  readonly range: readonly Exclude<Verdict, "undetermined">[];
  readonly blockers: Family;
  readonly sufficient: Family;
  readonly settling: readonly Settling[];
  /** The open holes on which the verdict turns, in the order they are reached. */
  readonly holes: readonly HoleName[];
  readonly derivation: readonly DerivationStep[];
}
