import type { Moment, Duration } from "../time/moment.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import { passes } from "../voting/structure.js";
import type { VotingStructure } from "../voting/structure.js";

/**
 * A closed game: one completion, one level, one question. Everything that open words could have meant is decided, so
 * what is left is who moves. Plain data; two equal games are equal as text.
 */

/** A move's name: `find:us:…`, `vote:uk:…`, `open:uk.constitutional_process:…`, `perform:us:armed_force`. Made once. */
export type MoveName = string;

/** An actor: a party, or a domestic organ such as `uk.constitutional_process`. */
export type Actor = string;

/** The name of a provision for one owner and one occasion, unique in its game. */
export type GroundProvisionName = string;

/** A move that counts towards a condition, and who makes it. */
export interface CountedMove {
  readonly actor: Actor;
  readonly move: MoveName;
}

/** So many moves of a list: of the members of a council, of those who may find, of an organ. */
export interface CountCondition {
  /** `act`: something else that is done, such as a withdrawal or a performance under another clause. */
  readonly kind: "finding" | "vote" | "gate" | "request" | "consent" | "act";
  /** How many of the moves it takes. */
  readonly needed: number;
  /** The moves that count, by distinct actors. */
  readonly moves: readonly CountedMove[];
}

/** A vote by a rule that takes more than counting: weights, several quotas, holders of a veto. */
export interface WeightedVote {
  readonly kind: "weighted_vote";
  /** Its voters are the actors of `moves`. */
  readonly structure: VotingStructure;
  readonly moves: readonly CountedMove[];
}

/** A breach of another provision, from the instant at which it is complete. */
export interface BreachCondition {
  readonly kind: "breach";
  readonly of: GroundProvisionName;
}

/** Something that must have happened before a provision has effect, or after which it has none. */
export type Condition = CountCondition | WeightedVote | BreachCondition;

/** When a duty falls due. */
export type Due =
  | { readonly type: "none" }
  | { readonly type: "at"; readonly moment: Moment }
  /** Counted from the instant at which its conditions were met. */
  | { readonly type: "after_conditions"; readonly duration: Duration };

/** What brings a provision to an end if it happens; with a period of notice only when that has run out. */
export interface End {
  readonly condition: Condition;
  /** From when it can happen; it may be before the provision is set off. */
  readonly from: Moment;
  readonly notice: Duration | null;
}

/** A time in which a provision neither binds nor empowers: a suspension, a gate that is shut. */
export interface Hindrance {
  readonly from: Moment;
  /** Exclusive; null if nothing given lifts it. */
  readonly until: Moment | null;
}

/** To what extent another provision takes precedence, while that one has arisen. */
export interface Displacement {
  readonly by: GroundProvisionName;
  /** The performances in which it yields: no longer required, permitted or forbidden here. */
  readonly leaves: readonly MeasureName[];
}

/** A provision for one owner, set off by one event. */
export interface GroundProvision {
  readonly name: GroundProvisionName;
  readonly clause: string;
  readonly type: "duty" | "permission" | "prohibition";
  readonly owner: Actor;
  /** From when its owner may act, its conditions being met. */
  readonly opens: Moment;
  /** When it ends, exclusive; null if nothing given ends it. */
  readonly closes: Moment | null;
  /** All must be met before it has effect. */
  readonly conditions: readonly Condition[];
  /** Any one of these ends it. */
  readonly ends: readonly End[];
  readonly hindrances: readonly Hindrance[];
  readonly displacedBy: readonly Displacement[];
  /** From when its owner is given as in breach of it: it no longer constrains its owner. Null if nothing given says so. */
  readonly breachedFrom: Moment | null;
  readonly due: Due;
  /** For each required kind, the performances that give it. A performance `does:MOVE` is the making of that move. */
  readonly required: readonly (readonly MeasureName[])[];
  /** What the response may consist of; for a prohibition, what is forbidden. */
  readonly permitted: readonly MeasureName[];
  readonly nonEmpty: boolean;
}

/** One performer's part of the outcome: for each thing asked, the performances that give it. */
export interface Atom {
  readonly performer: PartyName;
  readonly needs: readonly (readonly MeasureName[])[];
}

/** A move that the scenario gives: it is made then, if it can be made then, and is nobody's choice before. */
export interface GivenMove {
  readonly move: MoveName;
  readonly at: Moment;
}

export interface Game {
  readonly side: PartyName;
  readonly defecting: readonly PartyName[];
  readonly provisions: readonly GroundProvision[];
  /** In order of moment; those of one moment in the order in which they are made. */
  readonly given: readonly GivenMove[];
  /** Moves that the scenario rules out: a vote cast against, a consent refused. */
  readonly barred: readonly MoveName[];
  /** The dates of events, dates asked about, and expiries, in order. Findings add to them as they are made. */
  readonly instants: readonly Moment[];
  /** The date asked about; null asks without a date: then all that is pending falls due at a last instant. */
  readonly asked: Moment | null;
  readonly atoms: readonly Atom[];
  /** How many atoms the outcome takes. Zero with no atoms never holds. */
  readonly needed: number;
}

/** A provision of which nothing is given, ended, hindered or displaced: what most are. */
export const UNHINDERED: Pick<GroundProvision, "ends" | "hindrances" | "displacedBy" | "breachedFrom"> = {
  ends: [],
  hindrances: [],
  displacedBy: [],
  breachedFrom: null,
};

/** Where a provision stands that is of no text: what is open to somebody though no clause lets it. */
export const NO_CLAUSE = "free";

/** How the name of a provision begins that stands for free help. */
export const FREE_HELP = "free help:";

const DOES = "does:";

/** The performance that consists in making a move: what a duty to find, to vote or to ask requires. */
export function makingOf(move: MoveName): MeasureName {
  return `${DOES}${move}`;
}

/** Whether a performance consists in making a move. */
export function isMaking(performance: MeasureName): boolean {
  return performance.startsWith(DOES);
}

const ACTS = "acts:";
const ATTACKS = "attacks:";
const FOR = "for:";

/** The performance that consists in doing something else that clauses and scenarios name: `withdraw forces from donetsk`. */
export function actPerformance(act: string): MeasureName {
  return `${ACTS}${act}`;
}

/** The performance that consists in attacking somebody. */
export function attackPerformance(victim: PartyName): MeasureName {
  return `${ATTACKS}${victim}`;
}

/** A performance for somebody other than the side: what is given to one is not given to the other. */
export function performanceFor(beneficiary: PartyName, performance: MeasureName): MeasureName {
  return `${FOR}${beneficiary}:${performance}`;
}

/** For whom a performance is, where that is not the side, and what it is. */
export function beneficiaryOf(performance: MeasureName): {
  readonly beneficiary: PartyName | null;
  readonly performance: MeasureName;
} {
  if (!performance.startsWith(FOR)) return { beneficiary: null, performance };
  const end = performance.indexOf(":", FOR.length);
  return { beneficiary: performance.slice(FOR.length, end), performance: performance.slice(end + 1) };
}

/** Whether a performance takes nobody's leave: another act, an attack. Who must not do it can do it all the same. */
export function takesNoLeave(performance: MeasureName): boolean {
  return performance.startsWith(ACTS) || performance.startsWith(ATTACKS);
}

/** The move by which a party does what a clause or a scenario names. */
export function actName(actor: Actor, act: string): MoveName {
  return `act:${actor}:${act}`;
}

/** The move by which an owner gives or does something. One act serves every clause it falls under. */
export function performName(owner: Actor, performance: MeasureName): MoveName {
  if (performance.startsWith(DOES)) return performance.slice(DOES.length);
  if (performance.startsWith(ACTS)) return actName(owner, performance.slice(ACTS.length));
  return `perform:${owner}:${performance}`;
}

/** The moves that count towards a condition; a breach is no move. */
export function movesTowards(condition: Condition): readonly CountedMove[] {
  return condition.kind === "breach" ? [] : condition.moves;
}

/** Whether these actors' moves are enough. */
export function carries(condition: CountCondition | WeightedVote, inFavour: readonly Actor[]): boolean {
  return condition.kind === "weighted_vote"
    ? passes(condition.structure, inFavour)
    : inFavour.length >= condition.needed;
}

/** Everybody in play: those who owe, determine, vote, ask or gate, and the side; in code point order. */
export function playersOf(game: Game): readonly Actor[] {
  const players = new Set<Actor>([game.side]);
  const conditions = new Set<Condition>();
  for (const provision of game.provisions) {
    players.add(provision.owner);
    for (const condition of conditionsAndEnds(provision)) conditions.add(condition);
  }
  for (const condition of conditions) for (const { actor } of movesTowards(condition)) players.add(actor);
  return [...players].sort();
}

/** The provisions of each owner, in order. */
export function provisionsByOwner({ provisions }: Game): ReadonlyMap<Actor, readonly GroundProvision[]> {
  const owned = new Map<Actor, GroundProvision[]>();
  for (const provision of provisions) {
    const own = owned.get(provision.owner);
    if (own === undefined) owned.set(provision.owner, [provision]);
    else own.push(provision);
  }
  return owned;
}

/** The conditions of a provision and those of its ends. */
export function conditionsAndEnds({
  conditions,
  ends,
}: Pick<GroundProvision, "conditions" | "ends">): readonly Condition[] {
  return ends.length === 0 ? conditions : [...conditions, ...ends.map(({ condition }) => condition)];
}
