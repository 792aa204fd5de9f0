import type { Completion } from "../completions/settle.js";
import type { Boundary, EntryIntoForce, Reservation } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Moment } from "../time/moment.js";
import { outlivesReplacement, replacedFrom, replacementsOf } from "./amendments.js";
import type { Replacement } from "./amendments.js";
import { unmetCondition } from "./attacks.js";
import { isMeant } from "./beneficiaries.js";
import { countsAt, forceOf } from "./candidates.js";
import type { Asked, Candidate } from "./candidates.js";
import { closingOf, earliest, liftedByEvent } from "./closing.js";
import { conditionsOf } from "./conditions.js";
import type { Ground } from "./context.js";
import { calledFor } from "./decided-measures.js";
import { dueOf } from "./due.js";
import { entryTermOf, inForce } from "./entry-into-force.js";
import { UNHINDERED, actPerformance } from "./game.js";
import type { GroundProvision } from "./game.js";
import { bindingOf } from "./membership.js";
import type { Binding } from "./membership.js";
import { boundaryNotReached, effectOf } from "./phases.js";
import type { PrecedenceGround } from "./precedence.js";
import { performances } from "./requirement.js";
import { reservationsOn } from "./reservations.js";
import { isStanding, occurrencesOf } from "./triggers.js";
import type { Miss, Occurrence } from "./triggers.js";

/** Why a candidate gives this performer nothing to do in this completion. */
export type Failure =
  /**
   * Not in force at the time, or not for a party that it does not bind yet: `since` then; null if the scenario does not bring it
   * about, for want of what it `waitsFor`.
   */
  | {
      readonly code: "not_in_force";
      readonly since: Moment | null;
      readonly party: PartyName | null;
      readonly waitsFor: EntryIntoForce | Boundary | null;
    }
  /** The attack is none of which its words speak, or a reservation to them. */
  | { readonly code: "not_triggered"; readonly misses: readonly Miss[]; readonly reservation?: Reservation }
  /** It has ended; for a party that left, where one is named; replaced by an amendment, where one is. */
  | {
      readonly code: "lapsed";
      readonly at: Moment;
      readonly party?: PartyName;
      readonly replacedBy?: Replacement;
    }
  /** Its owner has refused; at negative infinity where nothing it gave before the refusal could count. */
  | { readonly code: "refused"; readonly at: Moment }
  /** Its words leave out what is asked, or a reservation does. */
  | { readonly code: "excluded"; readonly reservation?: Reservation }
  /** Another instrument prevails over it. */
  | { readonly code: "displaced"; readonly by: string; readonly because: PrecedenceGround };

/** A candidate for one performer: what it grounds to, through which occurrences, or why it fails. */
export interface GroundCandidate {
  readonly candidate: Candidate;
  readonly performer: PartyName;
  readonly provisions: readonly GroundProvision[];
  readonly occurrences: readonly Occurrence[];
  /** Null where it reaches what is asked. A failed candidate may still ground a duty, to do something else. */
  readonly failure: Failure | null;
}

/** Grounds a candidate for one performer and the side that benefits. */
export function groundCandidate(
  ground: Ground,
  candidate: Candidate,
  performer: PartyName,
  side: PartyName,
  asked: Asked | null,
  completion: Completion,
): GroundCandidate {
  const { instrument, article, clause, provision } = candidate;
  const failing = (failure: Failure): GroundCandidate => ({
    candidate,
    performer,
    provisions: [],
    occurrences: [],
    failure,
  });
  const effect = effectOf(ground, instrument, article, completion);
  const { from } = effect;
  if (from === null) return failing(neverInForce(ground, candidate, completion));
  const { occurrences, misses } = occurrencesOf(ground, candidate, side, completion);
  if (occurrences.length === 0) {
    // Of a text that comes into force only after all that happened, it says nothing that an event lies outside its words.
    return failing(
      from > ground.end
        ? { code: "not_in_force", since: from, party: null, waitsFor: null }
        : { code: "not_triggered", misses },
    );
  }
  const meant = occurrences.filter((occurrence) => isMeant(provision, performer, occurrence));
  if (meant.length === 0)
    return failing({
      code: "not_triggered",
      misses: [...misses, { type: "other_owner", party: performer }],
    });
  const reservations = reservationsOn(ground, instrument, article, performer, side);
  const unbound = reservations.find((one) => one.effect.type === "not_bound");
  if (unbound !== undefined) return failing({ code: "excluded", reservation: unbound });

  const concerned = [performer, side];
  const bindings = concerned.map((party) => bindingOf(ground, instrument, party, completion));
  const entered = Math.max(from, ...bindings.map((binding) => binding.from).filter(Number.isFinite));
  const replacements = replacementsOf(ground, instrument, article, (other) =>
    countsAt(forceOf(other.instrument, other.article, completion), candidate.level),
  );
  const needed = asked === null ? null : neededFor(ground, asked);
  let failure: Failure | null = null;
  const provisions: GroundProvision[] = [];
  const reached: Occurrence[] = [];
  for (const occurrence of meant) {
    const at =
      isStanding(clause) && entered <= ground.end
        ? Math.max(occurrence.moment, entered)
        : clause.trigger === null
          ? Math.max(occurrence.moment, from)
          : occurrence.moment;
    const replaced = replacedFrom(ground, replacements, concerned, at, completion);
    const closes = earliest([
      closingOf(ground, side, clause.until, at),
      effect.until,
      ...bindings.map(({ until }) => until),
      replaced === null || outlivesReplacement(clause) ? null : replaced.from,
      liftedByEvent(ground, provision),
    ]);
    const kept =
      notBoundAt(concerned, bindings, from, at) ??
      (replaced !== null && replaced.from <= at
        ? ({ code: "lapsed", at: replaced.since, replacedBy: replaced.by } as const)
        : null) ??
      (closes !== null && closes <= at ? ({ code: "lapsed", at: closes } as const) : null) ??
      reservedAgainst(ground, reservations, occurrence, completion);
    if (kept !== null) {
      failure = kept;
      continue;
    }
    const bearing = { owner: performer, occurrence, at, reservations };
    const anchors = {
      trigger: clause.trigger === null ? entered : occurrence.moment,
      entryIntoForce: Math.max(inForce(ground, instrument, completion).from ?? from, entered),
    };
    const full: GroundProvision = {
      name: `${clause.name}#${String(clause.provisions.indexOf(provision) + 1)}:${performer}:${occurrence.subject}`,
      clause: clause.name,
      // To empower is to let: what an act outside the power is worth is for `forPlay` to say.
      type: provision.type === "power" ? "permission" : provision.type,
      owner: performer,
      opens: at,
      closes,
      conditions: conditionsOf(ground, candidate, occurrence, performer, at, completion),
      due: dueOf(clause, provision, anchors, completion),
      ...performances(ground, candidate, bearing, completion),
      ...UNHINDERED,
    };
    provisions.push(...calledFor(ground, candidate, full, occurrence, needed, completion));
    reached.push(occurrence);
  }
  if (provisions.length === 0) return { candidate, performer, provisions, occurrences: reached, failure };
  const excluded =
    needed !== null &&
    needed.every((leaves) =>
      provisions.every(({ permitted }) => leaves.every((leaf) => !permitted.includes(leaf))),
    );
  return {
    candidate,
    performer,
    provisions,
    occurrences: reached,
    failure: excluded ? excludedBy(reservations) : null,
  };
}

/** Why an article never takes effect in a scenario: what it waits for, its instrument first. */
function neverInForce(ground: Ground, { instrument, article }: Candidate, completion: Completion): Failure {
  const waitsFor =
    inForce(ground, instrument, completion).from === null
      ? entryTermOf(instrument, completion)
      : boundaryNotReached(ground, instrument, article, completion);
  return { code: "not_in_force", since: null, party: null, waitsFor };
}

/** An instrument binds from its entry into force, and a party from its own accession until it is a party no more. */
function notBoundAt(
  concerned: readonly PartyName[],
  bindings: readonly Binding[],
  from: Moment,
  at: Moment,
): Failure | null {
  if (at < from) return { code: "not_in_force", since: from, party: null, waitsFor: null };
  for (const [index, binding] of bindings.entries()) {
    const party = concerned[index];
    if (party === undefined) continue;
    if (at < binding.from) {
      const since = Number.isFinite(binding.from) ? binding.from : null;
      return { code: "not_in_force", since, party, waitsFor: null };
    }
    if (binding.until <= at) return { code: "lapsed", at: binding.until, party };
  }
  return null;
}

/** An article that binds a party only where an attack is all that its reservation asks is not set off by another. */
function reservedAgainst(
  { scenario }: Ground,
  reservations: readonly Reservation[],
  { attack }: Occurrence,
  completion: Completion,
): Failure | null {
  for (const reservation of reservations) {
    const { effect } = reservation;
    if (effect.type !== "only_where" || attack === null) continue;
    const miss = unmetCondition(scenario, attack, effect.conditions, completion);
    if (miss !== null) return { code: "not_triggered", misses: [miss], reservation };
  }
  return null;
}

function excludedBy(reservations: readonly Reservation[]): Failure {
  const reservation = reservations.find(({ effect }) => effect.type === "without");
  return reservation === undefined ? { code: "excluded" } : { code: "excluded", reservation };
}

/** For each thing asked, the performances that give it. */
export function neededFor(ground: Ground, asked: Asked): readonly (readonly MeasureName[])[] {
  switch (asked.type) {
    case "enacts":
      return [[`enacts:${asked.law}`]];
    case "acts":
      return [[actPerformance(asked.act)]];
    case "gives":
      return asked.measures.map((measure) => ground.taxonomy.leavesUnder(measure));
  }
}
