import { holdsOnReadings } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Level } from "../model/instrument.js";
import { findGroup } from "../model/lookup.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Question, ScenarioEvent } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { canForbid } from "./beneficiaries.js";
import { isCandidate, mayOwn, ownersOf } from "./candidates.js";
import type { Asked, Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import { displace } from "./displace.js";
import type { Displaced } from "./displace.js";
import { forPlay } from "./for-play.js";
import {
  FREE_HELP,
  NO_CLAUSE,
  UNHINDERED,
  actPerformance,
  attackPerformance,
  conditionsAndEnds,
  movesTowards,
  performName,
  performanceFor,
} from "./game.js";
import type { Atom, Condition, Game, GroundProvision } from "./game.js";
import { addKinds, givenKinds, withKinds } from "./given-kinds.js";
import { givenOf } from "./given.js";
import { withoutLifted } from "./lifted.js";
import { withoutIdleExits } from "./idle-exits.js";
import { withoutIdleRestraints } from "./idle-restraints.js";
import { oncePerAnswers } from "./once-per-answers.js";
import { openActs } from "./open-acts.js";
import type { Ranked } from "./precedence.js";
import { groundCandidate, neededFor } from "./provisions.js";
import type { GroundCandidate } from "./provisions.js";
import { Support } from "./support.js";
import { referredClauses, textsFor } from "./texts.js";

/** What is asked, in the engine's terms: of whom, what, how many of them, by when, and who has defected. */
export interface Inquiry {
  readonly side: PartyName;
  readonly performers: Question["outcome"]["performers"];
  readonly asked: Asked;
  readonly within: Question["within"];
  readonly defecting: readonly PartyName[];
  /** Whether help that no clause provides for counts. */
  readonly countsFree?: boolean;
}

/** A closed game with the candidates it was grounded from, and how precedence bears on them. */
export interface Grounding extends Omit<Displaced, "provisions"> {
  readonly game: Game;
  readonly candidates: readonly GroundCandidate[];
}

/** Grounds an inquiry in one completion at one level. */
export function groundGame(
  ground: Ground,
  inquiry: Inquiry,
  level: Level,
  completion: Completion,
): Grounding {
  const { side, asked, performers } = inquiry;
  const texts = textsFor(ground, performers, side, level, completion);
  const support = new Support(ground, texts, side, completion);
  const play = (
    text: Candidate,
    wanted: Asked | null,
    concerns: (owner: PartyName) => boolean,
    within: Completion,
  ): readonly GroundCandidate[] =>
    ownersOf(ground, text.clause, text.provision, side, within)
      .filter(concerns)
      .map((owner) =>
        forPlay(groundCandidate(ground, text, owner, side, wanted, within), {
          ground,
          side,
          completion: within,
          providedBy: support.providedBy,
        }),
      );
  // What speaks of other clauses turns on their holes as well.
  const once = (
    text: Candidate,
    workOut: (within: Completion) => readonly GroundCandidate[],
  ): readonly GroundCandidate[] =>
    referredClauses(text).length > 0
      ? workOut(completion)
      : oncePerAnswers(ground, inquiry, text, completion, workOut);
  // First what needs no answer, so that holes which cannot matter are never reached.
  const speaking = texts.filter(
    ({ provision }) => performers.type !== "party" || mayOwn(ground, provision, performers.name, side),
  );
  const concernsAsked = (owner: PartyName): boolean =>
    performers.type === "party" ? owner === performers.name : owner !== side;
  const candidates = speaking
    .filter((text) => isCandidate(ground, text, asked, side, completion) && holds(text, completion))
    .flatMap((text) => once(text, (within) => play(text, asked, concernsAsked, within)));
  const pool = poolOf(ground, inquiry, candidates);
  const restraints = speaking
    .filter(
      (text) =>
        text.provision.type === "prohibition" &&
        canForbid(ground, text.clause, text.provision, side, completion) &&
        holds(text, completion),
    )
    .flatMap((text) => {
      const forbid = (within: Completion): readonly GroundCandidate[] =>
        play(text, null, (owner) => pool.includes(owner), within);
      // Only of one named performer is it known beforehand whom it concerns.
      return performers.type === "party" ? once(text, forbid) : forbid(completion);
    });
  const bearing = withoutIdleRestraints(
    restraints,
    [...candidates, ...support.of([...candidates, ...restraints])],
    neededFor(ground, asked),
  );
  const own = [...candidates, ...bearing];
  const ranked = rankedOf([...own, ...support.of(own)]);
  const free = inquiry.countsFree === true ? freeHelp(ground, pool, asked) : [];
  const displaced = afterPrecedence(ground, inquiry, ranked, free);
  const after = candidates.map((candidate) => yieldingCandidate(ground, asked, candidate, displaced));
  return {
    game: closedGame(ground, inquiry, pool, after, displaced.provisions, completion),
    candidates: after,
    yielding: displaced.yielding,
    clashes: displaced.clashes,
  };
}

function holds({ clause, provision }: Candidate, completion: Completion): boolean {
  return holdsOnReadings(clause, provision, completion);
}

/** What bears on what. Where nothing is forbidden, nothing is displaced. */
function afterPrecedence(
  ground: Ground,
  { side, asked, within }: Inquiry,
  ranked: readonly Ranked[],
  free: readonly GroundProvision[],
): Displaced {
  const provisions = [...ranked.map(({ provision }) => provision), ...free];
  if (provisions.every(({ type }) => type !== "prohibition")) {
    return { provisions, yielding: [], clashes: [] };
  }
  const bearing = new Set(withoutLifted(ground, provisions, side, neededFor(ground, asked)));
  return displace(
    ranked.filter(({ provision }) => bearing.has(provision)),
    side,
    { free, until: within === null ? null : endOfPeriod(ground.end, within) },
  );
}

/** Of whom it is asked: the party named, or everybody whom some clause names, at the time, as an owner. */
function poolOf(
  ground: Ground,
  { performers, side, countsFree }: Inquiry,
  candidates: readonly GroundCandidate[],
): readonly PartyName[] {
  if (performers.type === "party") return [performers.name];
  if (performers.type === "at_least" && countsFree === true) {
    const attackers = new Set(
      ground.events.flatMap(({ event }) =>
        event.type === "armed_attack" ? [event.aggressor, ...(event.together ?? [])] : [],
      ),
    );
    const names = ground.model.parties.map(({ name }) => name);
    return sortedUnique(names.filter((name) => name !== side && !attackers.has(name)));
  }
  return sortedUnique(candidates.filter(isBound).map(({ performer }) => performer));
}

function closedGame(
  ground: Ground,
  inquiry: Inquiry,
  pool: readonly PartyName[],
  candidates: readonly GroundCandidate[],
  provisions: readonly GroundProvision[],
  completion: Completion,
): Game {
  const { performers, asked } = inquiry;
  const reaching = new Set(
    candidates.filter(({ failure }) => failure === null).map(({ performer }) => performer),
  );
  const needs = neededFor(ground, asked);
  const atoms = pool
    .filter((performer) => reaching.has(performer) || inquiry.countsFree === true)
    .flatMap((performer) =>
      Array.from({ length: timesCounted(ground, performers, performer, reaching) }, (): Atom => ({
        performer,
        needs,
      })),
    );
  const end = inquiry.within === null ? null : endOfPeriod(ground.end, inquiry.within);
  const needed = performers.type === "at_least" ? performers.count : Math.max(1, pool.length);
  const all = [...provisions, ...openActs(ground, provisions)];
  return reduce(all, atoms, needed, ground, inquiry, end, completion);
}

/**
 * A body counts as one party unless the question counts members: then for each of its members to whom no clause that is asked about
 * speaks itself, so that nobody is counted twice. Who else may be a member is not counted.
 */
function timesCounted(
  ground: Ground,
  performers: Inquiry["performers"],
  performer: PartyName,
  reaching: ReadonlySet<PartyName>,
): number {
  if (performers.type !== "at_least" || performers.counting !== "members") return 1;
  const body = ground.model.parties.find(({ name }) => name === performer)?.members;
  const known = body === undefined ? [] : (findGroup(ground.model, body)?.membership.known ?? []);
  return known.length === 0
    ? 1
    : known.filter((member) => member === performer || !reaching.has(member)).length;
}

function rankedOf(grounded: readonly GroundCandidate[]): readonly Ranked[] {
  const ranked = new Map<string, Ranked>();
  for (const { candidate, provisions } of grounded) {
    const { instrument, force } = candidate;
    for (const provision of provisions) {
      if (!ranked.has(provision.name)) ranked.set(provision.name, { provision, instrument, force });
    }
  }
  return [...ranked.values()];
}

/** A candidate after precedence. One that may no longer give what is asked fails, and names what it yields to. */
function yieldingCandidate(
  ground: Ground,
  asked: Asked,
  candidate: GroundCandidate,
  { provisions, yielding }: Displaced,
): GroundCandidate {
  if (yielding.length === 0) return candidate;
  const byName = new Map(provisions.map((provision) => [provision.name, provision]));
  const current = candidate.provisions.map((provision) => byName.get(provision.name) ?? provision);
  const { clause } = candidate.candidate;
  const yields = yielding.find((one) => one.clause === clause.name && one.owner === candidate.performer);
  const reaches = neededFor(ground, asked).some((leaves) =>
    current.some(({ permitted }) => permitted.some((leaf) => leaves.includes(leaf))),
  );
  return candidate.failure !== null || yields === undefined || reaches
    ? { ...candidate, provisions: current }
    : {
        ...candidate,
        provisions: current,
        failure: { code: "displaced", by: yields.to, because: yields.because },
      };
}

/** What anybody may give though no clause says so. It is listed apart, and counts only where a question says so. */
function freeHelp(ground: Ground, pool: readonly PartyName[], asked: Asked): readonly GroundProvision[] {
  const permitted = [...new Set(neededFor(ground, asked).flat())];
  return pool.map((owner) => ({
    ...UNHINDERED,
    name: `${FREE_HELP}${owner}`,
    clause: NO_CLAUSE,
    type: "permission",
    owner,
    opens: ground.start,
    closes: null,
    conditions: [],
    due: { type: "none" },
    required: [],
    permitted,
    nonEmpty: false,
  }));
}

/** Whoever accedes later is no party yet: "each other party" does not speak of it, nor of the victim or of an aggressor it leaves out. */
function isBound({ failure, performer }: GroundCandidate): boolean {
  if (failure?.code === "not_triggered") return failure.misses.every(({ type }) => type !== "other_owner");
  return failure?.code !== "not_in_force" || failure.party !== performer;
}

function reduce(
  provisions: readonly GroundProvision[],
  atoms: readonly Atom[],
  needed: number,
  ground: Ground,
  inquiry: Inquiry,
  asked: Moment | null,
  completion: Completion,
): Game {
  const kinds = givenKinds(ground);
  const told = provisions.map((provision) => withKinds(withoutIdleExits(ground, provision, asked), kinds));
  const toldAtoms = atoms.map(({ performer, needs }) => ({
    performer,
    needs: needs.map((leaves) => addKinds(leaves, kinds)),
  }));
  const distinct = distinguishable(ground, told, toldAtoms);
  const narrowed = new Map<readonly MeasureName[], readonly MeasureName[]>();
  const keep = (leaves: readonly MeasureName[]): readonly MeasureName[] => {
    const known = narrowed.get(leaves) ?? leaves.filter((leaf) => distinct.has(leaf));
    narrowed.set(leaves, known);
    return known;
  };
  const distinctKey = [...distinct].join(" ");
  const kept = told.map((provision) => narrowedTo(provision, distinctKey, keep));
  const owners = new Set<string>(provisions.map(({ owner }) => owner));
  return {
    side: inquiry.side,
    defecting: inquiry.defecting.filter((party) => owners.has(party)),
    provisions: kept,
    ...givenOf(ground, kept, inquiry.side, completion),
    instants: instantsOf(kept, ground, asked),
    asked,
    atoms: toldAtoms.map(({ performer, needs }) => ({ performer, needs: needs.map(keep) })),
    needed,
  };
}

/** By provision and what is told apart: the provision in those terms, the same in every completion in which it is the same. */
const narrowedProvisions = new WeakMap<GroundProvision, Map<string, GroundProvision>>();

function narrowedTo(
  provision: GroundProvision,
  distinctKey: string,
  keep: (leaves: readonly MeasureName[]) => readonly MeasureName[],
): GroundProvision {
  const known = narrowedProvisions.get(provision) ?? new Map<string, GroundProvision>();
  narrowedProvisions.set(provision, known);
  const narrowed = known.get(distinctKey) ?? {
    ...provision,
    required: provision.required.map(keep),
    permitted: keep(provision.permitted),
  };
  known.set(distinctKey, narrowed);
  return narrowed;
}

/**
 * One performance of each kind that differs in what it satisfies, where it is permitted and whether it is asked or
 * given. Performances that differ in none of these are moves nobody could tell apart, so one stands for all.
 */
function distinguishable(
  { events }: Ground,
  provisions: readonly GroundProvision[],
  atoms: readonly Atom[],
): ReadonlySet<MeasureName> {
  // Owners of one text share its sets, which are looked at once.
  const permitted = new Set<readonly MeasureName[]>();
  const sets = new Set<readonly MeasureName[]>();
  const acts = new Set<Condition>();
  for (const provision of provisions) {
    permitted.add(provision.permitted);
    sets.add(provision.permitted);
    for (const set of provision.required) sets.add(set);
    for (const { leaves } of provision.displacedBy) sets.add(leaves);
    for (const condition of conditionsAndEnds(provision)) if (condition.kind === "act") acts.add(condition);
  }
  for (const { needs } of atoms) for (const set of needs) sets.add(set);
  const given = new Set(events.flatMap(({ event }) => toldPerformances(event)));
  const firsts = new Map<string, MeasureName>();
  for (const leaf of new Set([...permitted].flat())) {
    const signature = [
      given.has(leaf) ? leaf : "",
      ...[...sets].map((set) => (set.includes(leaf) ? "1" : "0")),
      ...[...acts].map((condition) => String(timesGiven(condition, leaf))),
    ].join("|");
    if (!firsts.has(signature)) firsts.set(signature, leaf);
  }
  return new Set(firsts.values());
}

/** The performances that an event tells: what they are matters, whoever else could do something of the kind. */
function toldPerformances(event: ScenarioEvent): readonly MeasureName[] {
  switch (event.type) {
    case "gives":
      return event.to === null ? [event.measure] : [event.measure, performanceFor(event.to, event.measure)];
    case "acts":
      return [actPerformance(event.act)];
    case "armed_attack":
      return [attackPerformance(event.victim)];
    default:
      return [];
  }
}

/** How often a condition counts the giving of a leaf, by whomever: it is then not the same as another that none counts. */
function timesGiven(condition: Condition, leaf: MeasureName): number {
  return movesTowards(condition).filter(({ actor, move }) => move === performName(actor, leaf)).length;
}

/** Dates of events, the date asked about, and the expiries of deadlines up to it; later ones can decide nothing. */
function instantsOf(
  provisions: readonly GroundProvision[],
  ground: Ground,
  asked: Moment | null,
): readonly Moment[] {
  const moments = new Set<Moment>(ground.events.map(({ moment }) => moment));
  moments.add(ground.start);
  for (const { opens, due, closes, ends, hindrances } of provisions) {
    moments.add(opens);
    if (due.type === "at") moments.add(due.moment);
    if (closes !== null) moments.add(closes);
    for (const { from } of ends) if (from > ground.start) moments.add(from);
    for (const { from, until } of hindrances) {
      moments.add(from);
      if (until !== null) moments.add(until);
    }
  }
  const dates = [...moments];
  for (const moment of dates) {
    for (const { due, ends } of provisions) {
      if (due.type === "after_conditions") moments.add(endOfPeriod(moment, due.duration));
      // What leaves a treaty binds to the last hour of its notice.
      for (const { notice } of ends) if (notice !== null) moments.add(endOfPeriod(moment, notice) + 1);
    }
  }
  if (asked !== null) moments.add(asked);
  return [...moments]
    .filter((moment) => asked === null || moment <= asked)
    .sort((first, second) => first - second);
}
