import type { CalendarDate, Duration } from "../time/moment.js";
import type { Need, Power } from "./act.js";
import type { Measure, MeasureName, MeasureRule } from "./measure.js";
import type { Council, Group, Party, PartyExpression, PartyName } from "./party.js";
import type { Place, PlaceExpression } from "./place.js";
import type { OnReading, SourceName, Term } from "./term.js";

/** How binding a clause is. The order is that of the levels, from law up. */
export const FORCES = ["law", "commitment", "draft", "report"] as const;
export type Force = (typeof FORCES)[number];

/** A cumulative level of verdicts: law; and commitments; and drafts as if concluded; and reports as if true. */
export type Level = Force;

/** Where a clause stands: for quoting it and pointing at it. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words of the clause as written in the file. */
  readonly words: string;
}

/**
 * What an armed attack must be, beyond its victim, aggressor and place. Each is a fact of the scenario; where the scenario does
 * not say it, it is an open question of that attack, never a default.
 */
export type TriggerCondition =
  /** A word for how it is: `significant`, `sustained`; with `holds` false it must not be so (`provoked`: an unprovoked attack). */
  | { readonly type: "quality"; readonly quality: string; readonly holds: boolean }
  /** By at least so many states at once: "two or more Powers". */
  | { readonly type: "adversaries"; readonly atLeast: number }
  /** After a demand that the aggressor made and the victim refused. */
  | { readonly type: "demand" }
  /** Only in a conflict of this name, which was going on when the text was made. */
  | { readonly type: "conflict"; readonly conflict: string };

/** What sets a clause off. */
export type Trigger =
  /** An armed attack on `victim`, by `aggressor` if one is named, in `place`, being all that `conditions` asks. */
  | {
      readonly type: "armed_attack";
      readonly victim: PartyExpression;
      readonly aggressor: PartyExpression | null;
      readonly place: Term<PlaceExpression>;
      readonly conditions?: readonly TriggerCondition[];
    }
  /** A threat to `victim` (the threatened party), by `aggressor` if one is named. */
  | { readonly type: "threat"; readonly victim: PartyExpression; readonly aggressor?: PartyExpression }
  /** A named event of a scenario has happened (`ceasefire declared`). */
  | { readonly type: "event"; readonly subject: string; readonly event: string }
  /** A breach of another clause by whoever owes under it: consequences of breach, snapback. */
  | { readonly type: "breach"; readonly clause: string }
  /** An act of one of these parties other than giving something (`russia withdraws_forces`). */
  | { readonly type: "act"; readonly by: PartyExpression; readonly act: string };

/** Who decides whether the trigger holds. */
export type Determiner =
  /** The scenario's facts decide; nobody need find anything. */
  | { readonly type: "facts" }
  /** The text does not say: the facts decide, and a gap is reported. */
  | { readonly type: "silent" }
  /** `finds`: according to the facts, omission open unless a time binds it. `deems`: a free choice. */
  | {
      readonly type: "party";
      readonly by: PartyExpression;
      readonly mode: "finds" | "deems";
      /** By when, from the trigger, it must find; then silence is a breach. */
      readonly within?: Duration;
    }
  /** A named council, by the votes of its members, which are free unless `within` binds each to vote for what is so. */
  | { readonly type: "council"; readonly council: string; readonly within?: Duration }
  /** Those who owe under the article, deciding together by a rule. */
  | { readonly type: "guarantors"; readonly rule: "unanimity" | "majority" };

/**
 * By when a duty falls due. A vague word is a hole with a menu of durations and no `silent`. Its last moment counts, unless
 * `exclusive`: "in less than 72 hours", "before 1 May".
 */
export type Deadline =
  /** The text sets none: not due at any date asked, early performance open. */
  | { readonly type: "none" }
  | {
      readonly type: "within";
      readonly duration: Duration;
      /** `finding` and `request`: from when all that the duty waits for is there. Exclusive only from the other two. */
      readonly from: "trigger" | "finding" | "request" | "entry_into_force";
      readonly exclusive?: true;
    }
  | { readonly type: "by"; readonly date: CalendarDate; readonly exclusive?: true };

/** A deadline as the text gives it; `vague` names its words and the hole they are. */
export type DeadlineTerm =
  | Term<Deadline>
  | {
      readonly type: "vague";
      readonly words: string;
      readonly hole: string;
      readonly sources?: readonly SourceName[];
    };

/** What an owner must, may or must not do. */
export type Action =
  /** Respond for the benefit of a party with measures: assistance, consultation, condemnation. */
  | {
      readonly type: "respond";
      readonly beneficiary: PartyExpression;
      readonly measures: Term<MeasureRule>;
    }
  /** Enact a law, whose scope may be contested. */
  | { readonly type: "enact"; readonly law: string; readonly scope: Term<string> }
  /** Report to a body ("reported to the Security Council"). */
  | { readonly type: "report"; readonly to: string }
  /**
   * Do something else that texts and scenarios name alike: withdraw, monitor, pay, or carry out what `act` names. `act` is its
   * identity, in the words of the language: `withdraw forces from donetsk`, `carry_out elections`.
   */
  | { readonly type: "act"; readonly kind: ActKind; readonly act: string }
  /** Attack somebody: what a promise of non-aggression forbids, and an offensive alliance owes. */
  | { readonly type: "attack"; readonly on: PartyExpression };

/** What kind of act it is, which its coding turns on. */
export type ActKind = "withdrawal" | "monitoring" | "payment" | "other";

/** One thing a clause gives rise to. */
export interface Provision {
  /** A duty binds; a permission expressly allows; a power enables what without it would have no effect; a prohibition forbids. */
  readonly type: "duty" | "permission" | "power" | "prohibition";
  readonly owner: PartyExpression;
  readonly action: Action;
  readonly deadline: DeadlineTerm;
  /** Acts of others that it waits for once it has arisen; none where absent. */
  readonly needs?: readonly Need<PartyExpression>[];
  /** Where this was said or written; none where absent. */
  readonly sources?: readonly SourceName[];
  /** The readings of contested words on all of which alone it holds; it holds on every one where absent. */
  readonly onReadings?: readonly OnReading[];
  /** Any one of these lifts it: "unless the victim so requests". */
  readonly unless?: readonly Need<PartyExpression>[];
  /** What an act outside the power is: without effect, which is the default, or effective and a breach. */
  readonly outside?: "void" | "wrongful";
  /** The time a late owner has to make good, from when it was due; without one it may do so until the duty ends. */
  readonly repair?: Duration;
}

/** What brings a clause's duties to an end. Endings by others do not fire by themselves; they are listed under "rests on". */
export type Ending =
  | { readonly type: "event"; readonly subject: string; readonly event: string }
  /** With the last hour of the date, or at its beginning where `exclusive`. */
  | { readonly type: "date"; readonly date: CalendarDate; readonly exclusive?: true }
  /** An armed attack on the beneficiary ends it: the exception of self-defence. */
  | { readonly type: "attack_on_beneficiary" }
  /** An act of one of these ends it: "void if Ukraine fires on Moscow". */
  | { readonly type: "act"; readonly by: PartyExpression; readonly act: string }
  /** A breach of another clause, by its owner or in time even by several, ends it: forfeiture. */
  | { readonly type: "breach"; readonly clause: string }
  /** It lapses on the date unless the council has decided by then to go on: the reverse veto. */
  | { readonly type: "unless_renewed"; readonly council: string; readonly date: CalendarDate };

/** How an instrument stands to another. `instrument` null: to every other (Article 103 of the Charter). */
export interface Relation {
  readonly type: "prevails_over" | "subject_to";
  readonly instrument: string | null;
  readonly article: string;
}

/** A clause: a trigger, who determines it, what follows, until when. */
export interface Clause {
  /** Unique in the model: `nato.article-5`, or `nato.article-5.2` where an article has several. */
  readonly name: string;
  readonly location: Location;
  readonly trigger: Trigger | null;
  readonly determiner: Term<Determiner>;
  /** Who determines instead where the attack has this quality: Locarno's "flagrant" case. */
  readonly bypass?: { readonly quality: string; readonly determiner: Determiner };
  readonly provisions: readonly Provision[];
  readonly until: readonly Ending[];
  /** The reading on which alone it holds, where it is contested what sets it off. */
  readonly onReading?: OnReading;
}

/** "An armed attack on a party is deemed to include an attack on its forces, vessels or aircraft in …" */
export interface Deeming {
  readonly article: string;
  readonly location: Location;
  /** The protected objects, e.g. `forces`, `vessels`, `aircraft`. */
  readonly objects: readonly string[];
  readonly place: PlaceExpression;
}

/** An organ of each owner through which provisions are carried out (`constitutional_process`). */
export interface Gate {
  readonly article: string;
  readonly location: Location;
  /** The organ's name; with the owner it makes the gate's actor: `uk.constitutional_process`. */
  readonly organ: string;
  /** The only party that it stands before; every owner's own where absent. */
  readonly party?: PartyName;
  /** The only articles that go through it, by name; all of the instrument where absent. */
  readonly articles?: readonly string[];
}

/** A reference to an article of an instrument. */
export interface ArticleReference {
  readonly instrument: string;
  readonly article: string;
}

export interface Article {
  /** `article-5`, or a word: `guarantee`. */
  readonly name: string;
  readonly title: string;
  readonly location: Location;
  /** "Like Article 5": marks answers, gives none. */
  readonly like: ArticleReference | null;
  /** The words of the analogy's sources, if any. */
  readonly sources: readonly SourceName[];
  /** The article's own force where it differs from the instrument's; null where it does not. */
  readonly force: Term<Force> | null;
  /** The only parties that know of a secret article; absent where it is public. */
  readonly knownTo?: readonly PartyName[];
  /** The phase of its instrument in which alone it has effect; absent where it has effect throughout. */
  readonly phase?: string;
  /** The article of another instrument whose place it takes once its own instrument is in force: an amendment. */
  readonly replaces?: ArticleReference;
  readonly clauses: readonly Clause[];
}

/** When a phase begins or ends: on a date, with an event, with the entry into force of another instrument, or with a phase's end. */
export type Boundary =
  | { readonly type: "date"; readonly date: CalendarDate }
  | { readonly type: "event"; readonly subject: string; readonly event: string }
  | { readonly type: "entry_into_force"; readonly instrument: string }
  | { readonly type: "after_phase"; readonly phase: string };

/** A stretch of an instrument's life with duties of its own. What begins nowhere is not reached; `until` null: it does not end. */
export interface Phase {
  readonly name: string;
  readonly title: string;
  readonly location: Location;
  readonly from: Boundary;
  readonly until: Boundary | null;
}

/**
 * How one party is bound otherwise than the article says: a reservation or understanding it made, or an exception that the text
 * itself makes for it. It bears on what the party owes under the article, and on what it may claim (Vienna Convention, Article
 * 21(1)), save an exception that the text makes, which bears on what it owes alone.
 */
export interface Reservation {
  readonly type: "reservation" | "understanding" | "exception";
  readonly party: PartyName;
  readonly location: Location;
  readonly article: ArticleReference;
  readonly effect:
    /** The article does not bind it. */
    | { readonly type: "not_bound" }
    /** The article binds it only where an attack is all of this. */
    | { readonly type: "only_where"; readonly conditions: readonly TriggerCondition[] }
    /** It need not, and under the article may not, respond with these measures. */
    | { readonly type: "without"; readonly measures: readonly MeasureName[] };
  readonly sources: readonly SourceName[];
}

/** When an instrument takes effect. */
export type EntryIntoForce =
  | { readonly type: "date"; readonly date: CalendarDate }
  /** On conclusion; drafts and reports have it at the scenario's start unless an event `INSTRUMENT concluded` dates it. */
  | { readonly type: "on_conclusion" }
  /** With a larger settlement: the event `SETTLEMENT concluded` dates it. */
  | { readonly type: "with"; readonly settlement: string }
  /** With another instrument: "activates when the ceasefire enters into force". */
  | { readonly type: "with_instrument"; readonly instrument: string }
  /** When an event of a scenario happens. */
  | { readonly type: "event"; readonly subject: string; readonly event: string }
  /** Once so many parties have ratified; null: all of them. A party is bound from its own ratification, if that is later. */
  | { readonly type: "ratifications"; readonly needed: number | null };

/** How long an instrument lasts, from its entry into force; its last day counts. Without one it has no end of its own. */
export interface Validity {
  /** The article that says so; absent where it is said of the whole. */
  readonly article?: string;
  readonly length: Duration;
  /**
   * Whether it goes on by itself for further periods of this length, unless some party has given notice this long before the
   * current one ends. Notice is an event of the scenario (`withdraws`).
   */
  readonly renewal: { readonly length: Duration; readonly notice: Duration } | null;
}

/** A treaty or arrangement: in force, draft, or only reported. */
export interface Instrument {
  readonly name: string;
  readonly title: string;
  readonly location: Location;
  readonly force: Term<Force>;
  readonly signed: CalendarDate | null;
  readonly entryIntoForce: Term<EntryIntoForce>;
  /** The parties by name, the day each became bound where it differs from entry into force, and the first day it was not any more. */
  readonly parties: readonly {
    readonly party: PartyName;
    readonly from: CalendarDate | null;
    readonly until?: CalendarDate;
  }[];
  readonly articles: readonly Article[];
  readonly deemings: readonly Deeming[];
  readonly gates: readonly Gate[];
  /** Stated precedence, either way; "without prejudice to" is `subject_to`. None where absent. */
  readonly relations?: readonly Relation[];
  /** General law binds and forbids, and gives nobody a claim that counts as an outcome. */
  readonly generalLaw?: true;
  /** Who may suspend or terminate it by its own act; nobody where absent. */
  readonly powers?: readonly Power<PartyExpression>[];
  /** How a party may leave; absent where the text gives no right to. */
  readonly exit?: {
    readonly article: string;
    readonly notice: Duration;
    /** How long after entry into force notice can first be given; at once where absent. */
    readonly notBefore?: Duration;
  };
  /** How long it lasts; absent where it has no end of its own. */
  readonly validity?: Validity;
  readonly phases?: readonly Phase[];
  readonly reservations?: readonly Reservation[];
  /** The instrument it amends: its "any party" speaks of that one's parties. Null or absent: none. */
  readonly amends?: string;
  /** Where a person reads the text: a citation, not an address the engine follows. */
  readonly sources: readonly SourceName[];
}

/** Everything loaded together: instruments and what they share. */
export interface Model {
  readonly parties: readonly Party[];
  readonly groups: readonly Group[];
  readonly councils: readonly Council[];
  readonly places: readonly Place[];
  /** Declared beyond STANDARD_MEASURES. */
  readonly measures: readonly Measure[];
  readonly instruments: readonly Instrument[];
}
