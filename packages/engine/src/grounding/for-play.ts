import type { Completion } from "../completions/settle.js";
import type { PartyName } from "../model/party.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { possibleAttackers } from "./attacks.js";
import { bindingFindings } from "./binding-findings.js";
import type { Candidate } from "./candidates.js";
import { earliest } from "./closing.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";
import { endsOf } from "./ends.js";
import { inForce } from "./entry-into-force.js";
import type { Condition, GroundProvision } from "./game.js";
import { endedAt, hindrancesOf } from "./hindrances.js";
import { councilAt } from "./membership.js";
import { needConditions } from "./needs.js";
import type { NeedContext } from "./needs.js";
import type { GroundCandidate } from "./provisions.js";
import type { Miss, Occurrence } from "./triggers.js";
import { voteCondition } from "./votes.js";

/** What grounding for play looks up besides one candidate. */
export interface PlayContext {
  readonly ground: Ground;
  readonly side: PartyName;
  readonly completion: Completion;
  /** What another clause provides for each of its owners, as it is grounded before play. */
  readonly providedBy: (clause: string) => readonly GroundProvision[];
}

/**
 * What moves add to a candidate's provisions: the acts they need, what others' acts and breaches set off or end, its
 * owner's exit, and what the scenario gives as suspended, shut, released, refused or breached. A replay, in which
 * nobody moves, reads all this off the events instead.
 */
export function forPlay(grounded: GroundCandidate, context: PlayContext): GroundCandidate {
  if (!context.ground.hasActs && !turnsOnMoves(grounded.candidate)) return grounded;
  const { candidate, performer, occurrences } = grounded;
  const awaited = eventNotGiven(context.ground, candidate);
  if (awaited !== null) {
    return {
      ...grounded,
      provisions: [],
      occurrences: [],
      failure: grounded.failure ?? { code: "not_triggered", misses: [awaited] },
    };
  }
  const provisions = grounded.provisions.flatMap((provision, index) => {
    const occurrence = occurrences[index];
    return occurrence === undefined ? [] : played(provision, occurrence, candidate, context);
  });
  if (grounded.provisions.length > 0 && provisions.length === 0) {
    return {
      ...grounded,
      provisions,
      failure: grounded.failure ?? { code: "not_triggered", misses: [{ type: "no_event" }] },
    };
  }
  const refused = refusalOf(context.ground, candidate, performer);
  return {
    ...grounded,
    provisions,
    failure:
      grounded.failure === null && refused !== null && provisions.every(isNeverOpen)
        ? { code: "refused", at: refused.moment }
        : grounded.failure,
  };
}

/** The event that a provision waits for and the scenario does not give. */
function eventNotGiven(ground: Ground, { provision: { needs = [] } }: Candidate): Miss | null {
  for (const need of needs) {
    if (need.type === "event" && momentOfNamed(ground, need.subject, need.event) === null)
      return { type: "event_not_given", subject: need.subject, event: need.event };
  }
  return null;
}

/** Whether the text lets somebody's move, other than finding and voting, set off, hold up or end the provision. */
function turnsOnMoves({ instrument, clause, provision }: Candidate): boolean {
  const { trigger, determiner, until, bypass } = clause;
  return (
    provision.needs !== undefined ||
    provision.unless !== undefined ||
    provision.type === "power" ||
    instrument.exit !== undefined ||
    instrument.powers !== undefined ||
    trigger?.type === "breach" ||
    until.some(({ type }) => type === "act" || type === "breach" || type === "unless_renewed") ||
    (bypass !== undefined && "within" in bypass.determiner) ||
    (determiner.type === "stated" && "within" in determiner.value) ||
    (determiner.type === "contested" && determiner.readings.some(({ value }) => "within" in value))
  );
}

function isNeverOpen({ opens, closes }: GroundProvision): boolean {
  return closes !== null && closes <= opens;
}

function played(
  provision: GroundProvision,
  occurrence: Occurrence,
  candidate: Candidate,
  context: PlayContext,
): readonly GroundProvision[] {
  const { ground, side, completion, providedBy } = context;
  const { owner } = provision;
  const refusal = refusalOf(ground, candidate, owner);
  const needs: NeedContext = {
    ground,
    roles: { owner, at: provision.opens, ...occurrence },
    completion,
    matter: `${candidate.clause.name}:${occurrence.subject}`,
    providedBy,
  };
  const needed = (candidate.provision.needs ?? []).flatMap((need) => needConditions(need, needs));
  const period = inForce(ground, candidate.instrument, completion);
  const full: GroundProvision = {
    ...provision,
    conditions: [...provision.conditions, ...needed],
    ends: endsOf(candidate, needs, period.from ?? ground.start),
    hindrances: hindrancesOf(ground, candidate, owner, side, completion),
    closes: earliest([
      provision.closes,
      endedAt(ground, candidate, owner, side, completion),
      refusal === null ? null : refusal.counts ? refusal.moment : provision.opens,
    ]),
    breachedFrom: breachedFrom(ground, candidate, owner),
  };
  return [
    ...renewals(setOffByBreach(full, candidate, providedBy), candidate, needs).flatMap((one) =>
      outsidePower(one, candidate),
    ),
    ...bindingFindings(provision, candidate, occurrence, needs),
  ];
}

/**
 * An owner's refusal: a choice that is fixed from the outset, so that only what it is given as doing all the same still
 * counts. Null if it refuses nothing.
 */
function refusalOf(
  ground: Ground,
  { clause, provision: { action } }: Candidate,
  owner: PartyName,
): { readonly moment: Moment; readonly counts: boolean } | null {
  const refusal = ground.events.find(
    ({ event }) => event.type === "refuses" && event.by === owner && event.clause === clause.name,
  );
  if (refusal === undefined) return null;
  const given = ground.events.filter(({ event }) => {
    switch (event.type) {
      case "gives":
      case "enacts":
      case "reports":
        return event.by === owner;
      case "acts":
        return event.by === owner && action.type === "act" && event.act === action.act;
      case "armed_attack":
        return action.type === "attack" && possibleAttackers(event).includes(owner);
      default:
        return false;
    }
  });
  const last = given.at(-1)?.moment ?? refusal.moment;
  return { moment: Math.max(refusal.moment, last), counts: given.length > 0 };
}

function breachedFrom(ground: Ground, { clause }: Candidate, owner: PartyName): Moment | null {
  const given = ground.events.find(
    ({ event }) => event.type === "breaches" && event.by === owner && event.clause === clause.name,
  );
  return given?.moment ?? null;
}

/** A clause that a breach sets off waits for the breach of any one of what the other clause requires. */
function setOffByBreach(
  provision: GroundProvision,
  { clause: { trigger } }: Candidate,
  providedBy: PlayContext["providedBy"],
): readonly GroundProvision[] {
  if (trigger?.type !== "breach") return [provision];
  return providedBy(trigger.clause).map(({ name }) => ({
    ...provision,
    name: `${provision.name}:after ${name}`,
    conditions: [...provision.conditions, { kind: "breach", of: name }],
  }));
}

/** What lapses unless renewed runs to the date, and on from it only once the council has decided to go on. */
function renewals(
  provisions: readonly GroundProvision[],
  { clause }: Candidate,
  { ground, completion, matter }: NeedContext,
): readonly GroundProvision[] {
  return clause.until.reduce<readonly GroundProvision[]>((current, ending) => {
    if (ending.type !== "unless_renewed") return current;
    const day = momentOf(ending.date);
    const council = councilAt(ground, ending.council, provisions[0]?.opens ?? ground.start, completion);
    if (day === null || council === null) return current;
    const lapses = endOfDay(day) + 1;
    const lapsing = current.map((provision) => ({
      ...provision,
      closes: earliest([provision.closes, lapses]),
    }));
    // Where the scenario begins after the date, nobody decided by then: whoever could have renewed it did not.
    if (ground.start >= lapses) return lapsing;
    const renewal: Condition = voteCondition(
      council.rule,
      council.members,
      [],
      (actor) => `act:${actor}:renews ${matter}`,
    );
    const renewed = current.map((provision) => ({
      ...provision,
      name: `${provision.name}:renewed`,
      opens: Math.max(provision.opens, lapses),
      conditions: [...provision.conditions, asAct(renewal)],
    }));
    return [...lapsing, ...renewed];
  }, provisions);
}

/** A renewal may be decided at any time before it is needed, which is what sets an act apart from a vote on an event. */
function asAct(condition: Condition): Condition {
  return condition.kind === "vote" ? { ...condition, kind: "act" } : condition;
}

/**
 * An act outside a power has no effect unless the text says that it is effective and wrongful: then it can be done
 * without what the power waits for, and is a breach until that is there.
 */
function outsidePower(
  provision: GroundProvision,
  { provision: text }: Candidate,
): readonly GroundProvision[] {
  if (text.type !== "power" || text.outside !== "wrongful") return [provision];
  const wrongs = provision.conditions.map((condition, index) => ({
    ...provision,
    name: `${provision.name}:outside ${String(index + 1)}`,
    type: "prohibition" as const,
    conditions: [],
    ends: [{ condition, from: provision.opens, notice: null }],
    required: [],
    nonEmpty: false,
  }));
  return [{ ...provision, conditions: [] }, ...wrongs];
}
