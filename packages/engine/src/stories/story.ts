import type { DerivationStep, Reason, Verdict } from "../finding.js";
import type { Actor, MoveName } from "../grounding/game.js";
import type { Level } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { HoleName, SourceName } from "../model/term.js";
import type { EngineProblem } from "../problem.js";
import type { CalendarDate } from "../time/moment.js";

/** An answer to an open term that a story supposes. The text does not give it. */
export interface Supposition {
  readonly hole: HoleName;
  readonly answer: string;
  /** Every answer of the menu that leads to the same course, `answer` among them. */
  readonly alike: readonly string[];
  /** Whether the value rests on it: one of a minimal settling set. The others are taken for the telling alone. */
  readonly decides: boolean;
  readonly sentence: string;
}

/**
 * What a step of a story is. `sets_off`: a clause begins to apply to its owners. `arises`: what it waited for has
 * happened. `acts`: somebody moves. `breaches`: a duty is due and not performed. `ceases`: a clause no longer applies.
 * `omits`: what somebody did not do, and why that was open. `ends`: what was given at the date asked about.
 */
export type StepType = "event" | "sets_off" | "arises" | "acts" | "breaches" | "ceases" | "omits" | "ends";

/** Why an act or an omission is open to whoever does it. */
export type Because =
  /** It is due, and is done. */
  | "due"
  /** The performer chose what to give, within what the clause lets it choose. */
  | "own_means"
  /** It may, and chooses to. */
  | "own_choice"
  /** The side's own move. */
  | "side"
  /** Nothing obliges it to find what is so. */
  | "finding_open"
  | "vote_open"
  | "gate_open"
  | "request_open"
  | "consent_open"
  | "act_open"
  /** Nobody has broken what it would have to follow. */
  | "no_breach"
  /** Permitted, not owed. */
  | "permission"
  | "not_due"
  | "no_deadline"
  /** Nobody could keep the duty: it requires what it does not permit. */
  | "contradictory"
  | "ended"
  | "hindered"
  | "displaced"
  | "forbidden"
  | "breach"
  /** The scenario says that it will not happen. */
  | "barred";

/** One step of a story, in a sentence a lawyer follows, with what it rests on. */
export interface StoryStep {
  readonly type: StepType;
  /** Null for the last instant of a question without a date: after all that is given. */
  readonly date: CalendarDate | null;
  readonly clause: string | null;
  /** The words of the clause, as it is modelled, where the step quotes it. */
  readonly quote: string | null;
  readonly sources: readonly SourceName[];
  readonly level: Level | null;
  readonly actors: readonly Actor[];
  /** The moves made, or for `omits` those not made. */
  readonly moves: readonly MoveName[];
  readonly because: Because | null;
  readonly sentence: string;
}

/** The moves of one round of the game. A round without moves ends its instant. */
export interface PlayedRound {
  readonly instant: number;
  readonly moves: readonly MoveName[];
}

/** A course of events: a real play of one closed game, every move of which is open, told step by step. */
export interface Story {
  readonly type: "story";
  /** Whether what is asked is given in the end. */
  readonly reached: boolean;
  /** Those who play for the outcome, the side aside; the others do the least that is open to them. */
  readonly committed: readonly Actor[];
  readonly steps: readonly StoryStep[];
  readonly play: readonly PlayedRound[];
}

/** Why a question has its verdict, or why it is not assured. */
export interface Explanation {
  readonly asked: "why" | "why_not";
  readonly scenario: string;
  readonly question: string;
  readonly words: string;
  readonly side: PartyName;
  readonly level: Level;
  readonly gatesFree: boolean;
  readonly variant: string | null;
  readonly defecting: readonly PartyName[];
  readonly verdict: Verdict;
  /** The value in the completion that is told. */
  readonly told: Exclude<Verdict, "undetermined">;
  readonly sentence: string;
  readonly suppositions: readonly Supposition[];
  /** The reasons in that completion, clause by clause. */
  readonly reasons: readonly Reason[];
  /** Null where there is nothing to tell; a problem where no story was searched. */
  readonly story: Story | EngineProblem | null;
  readonly restsOn: readonly DerivationStep[];
}
