import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Clause, Deeming, Trigger } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { contains } from "../places/containment.js";
import type { Moment } from "../time/moment.js";
import { denotes } from "./actors.js";
import { attackersOf, unmetCondition } from "./attacks.js";
import type { ArmedAttack, NumberedAttack, UnmetCondition } from "./attacks.js";
import { roleOfBeneficiary } from "./beneficiaries.js";
import type { Candidate } from "./candidates.js";
import { membersOf, momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";

/** One way a clause is set off: by which event, when, against whom. */
export interface Occurrence {
  readonly moment: Moment;
  readonly victim: PartyName | null;
  readonly aggressor: PartyName | null;
  /** All who attack, as far as it is known, the aggressor among them. */
  readonly attackers: readonly PartyName[];
  /** The attack itself, or null where it is none that sets the clause off. */
  readonly attack: NumberedAttack | null;
  /** A stable name of what is found or voted on. */
  readonly subject: string;
  /** The deeming article through which it counts, or null. */
  readonly through: Deeming | null;
}

/** Why an event of the right kind does not set a clause off. */
export type Miss =
  | { readonly type: "no_event" }
  | { readonly type: "other_victim"; readonly victim: PartyName }
  | { readonly type: "other_aggressor"; readonly aggressor: PartyName | null }
  | { readonly type: "outside"; readonly where: string }
  | { readonly type: "object"; readonly object: string; readonly where: string }
  /** What it gives rise to is for the aggressor, and the side is not known to be one. */
  | { readonly type: "other_beneficiary"; readonly side: PartyName }
  /** Its owner is not one whom the words mean once it is known who is attacked, and by whom. */
  | { readonly type: "other_owner"; readonly party: PartyName }
  /** A named event that it waits for is not given. */
  | { readonly type: "event_not_given"; readonly subject: string; readonly event: string }
  | UnmetCondition;

/** What an event comes to for a clause. */
type Fit = { readonly occurrence: Occurrence } | { readonly miss: Miss };

type TriggerOf<Type extends Trigger["type"]> = Extract<Trigger, { readonly type: Type }>;

/**
 * The ways a clause is set off in a scenario so that the provision counts for `side`, and why other events do not set it off. Whoever
 * the words name, and no role, benefits whoever the victim is.
 */
export function occurrencesOf(
  ground: Ground,
  candidate: Pick<Candidate, "instrument" | "clause" | "provision">,
  side: PartyName,
  completion: Completion,
): { readonly occurrences: readonly Occurrence[]; readonly misses: readonly Miss[] } {
  const { clause } = candidate;
  const { trigger } = clause;
  if (trigger === null) return { occurrences: [standingFor(side, ground.start, clause.name)], misses: [] };
  if (trigger.type === "event") {
    const moment = momentOfNamed(ground, trigger.subject, trigger.event);
    if (moment === null) return { occurrences: [], misses: [{ type: "no_event" }] };
    return {
      occurrences: [standingFor(side, moment, `${trigger.subject} ${trigger.event}`)],
      misses: [],
    };
  }
  if (trigger.type === "act" || trigger.type === "breach") {
    // Whether and when it is done is for play to say; see `conditions.ts` and `for-play.ts`.
    const subject = trigger.type === "act" ? trigger.act : `breach of ${trigger.clause}`;
    return { occurrences: [standingFor(side, ground.start, subject)], misses: [] };
  }
  if (trigger.type === "threat" && isFreelyDeemed(clause))
    return opinionsOf(ground, trigger, candidate, side, completion);
  const fits = ground.events.flatMap(({ event, moment, attack }, index): readonly Fit[] => {
    const subject = `${event.type} ${String(index + 1)}`;
    if (trigger.type === "threat" && event.type === "threat") {
      const { victim, by } = event;
      const attackers = by === null ? [] : [by];
      const miss = missOfParties(
        ground,
        trigger,
        candidate,
        { victim, attackers, at: moment },
        side,
        completion,
      );
      const occurrence = { moment, victim, aggressor: by, attackers, attack: null, subject, through: null };
      return [miss === null ? { occurrence } : { miss }];
    }
    if (trigger.type !== "armed_attack" || event.type !== "armed_attack") return [];
    const given = { event, number: attack, moment, subject };
    return [fitOfAttack(ground, trigger, candidate, given, side, completion)];
  });
  const occurrences = fits.flatMap((fit) => ("occurrence" in fit ? [fit.occurrence] : []));
  const misses = fits.flatMap((fit) => ("miss" in fit ? [fit.miss] : []));
  if (fits.length === 0) misses.push({ type: "no_event" });
  return { occurrences, misses };
}

/** Where nobody is attacked or threatened, the victim is whoever it is asked for, and there is no aggressor. */
function standingFor(side: PartyName, moment: Moment, subject: string): Occurrence {
  return { moment, victim: side, aggressor: null, attackers: [], attack: null, subject, through: null };
}

/** A free opinion needs no event: whoever may hold it may hold it from the start, of whomever the words speak. */
function opinionsOf(
  ground: Ground,
  trigger: TriggerOf<"threat">,
  { provision }: Pick<Candidate, "provision">,
  side: PartyName,
  completion: Completion,
): { readonly occurrences: readonly Occurrence[]; readonly misses: readonly Miss[] } {
  const role = roleOfBeneficiary(provision);
  const aggressor =
    role === "aggressor" ? side : trigger.aggressor?.type === "party" ? trigger.aggressor.name : null;
  if (role === "aggressor" && !isAmong(ground, trigger.aggressor, [side], completion))
    return { occurrences: [], misses: [{ type: "other_beneficiary", side }] };
  const isVictim = denotes(ground, trigger.victim, side, completion);
  if (role === "victim" && !isVictim)
    return { occurrences: [], misses: [{ type: "other_victim", victim: side }] };
  const victims =
    isVictim && role !== "aggressor"
      ? [side]
      : ground.model.parties
          .map(({ name }) => name)
          .filter((name) => name !== aggressor && denotes(ground, trigger.victim, name, completion));
  return {
    occurrences: victims.map((victim) => ({
      moment: ground.start,
      victim,
      aggressor,
      attackers: aggressor === null ? [] : [aggressor],
      attack: null,
      subject: `threat to ${victim}`,
      through: null,
    })),
    misses: victims.length === 0 ? [{ type: "no_event" }] : [],
  };
}

/** Whether an attack is one that the trigger speaks of: against whom, by whom, where, and what it asks of it besides. */
function fitOfAttack(
  ground: Ground,
  trigger: TriggerOf<"armed_attack">,
  candidate: Pick<Candidate, "instrument" | "provision">,
  given: NumberedAttack & { readonly moment: Moment; readonly subject: string },
  side: PartyName,
  completion: Completion,
): Fit {
  const { event, number, moment, subject } = given;
  const { victim } = event;
  // Who did it may be disputed: that is looked at only for what is against those whom the words protect.
  const other = missOfVictim(ground, trigger, candidate, { victim, at: moment }, side, completion);
  if (other !== null) return { miss: other };
  const attackers = attackersOf(event, completion);
  const miss = missOfParties(ground, trigger, candidate, { victim, attackers, at: moment }, side, completion);
  if (miss !== null) return { miss };
  const placed = {
    places: ground.places,
    victim,
    members: (name: string) => membersOf(ground, name, completion),
  };
  const { object } = event;
  const through =
    object === null
      ? null
      : (candidate.instrument.deemings.find(
          (deeming) => deeming.objects.includes(object) && contains(deeming.place, event.place, placed),
        ) ?? null);
  if (object === null) {
    const place = settle(trigger.place, "place", completion);
    if (!contains(place, event.place, placed)) return { miss: { type: "outside", where: wherein(event) } };
  } else if (through === null) return { miss: { type: "object", object, where: wherein(event) } };
  const attack = { event, number };
  const unmet = unmetCondition(ground.scenario, attack, trigger.conditions ?? [], completion);
  if (unmet !== null) return { miss: unmet };
  // Of several who attack together, what is for the aggressor is for each.
  const aggressor = roleOfBeneficiary(candidate.provision) === "aggressor" ? side : (attackers[0] ?? null);
  return { occurrence: { moment, victim, aggressor, attackers, attack, subject, through } };
}

/** Against and by whom something is, and when. */
interface Against {
  readonly victim: PartyName;
  readonly attackers: readonly PartyName[];
  readonly at: Moment;
}

type OnParty = TriggerOf<"armed_attack"> | TriggerOf<"threat">;

function missOfVictim(
  ground: Ground,
  trigger: OnParty,
  { provision }: Pick<Candidate, "provision">,
  { victim, at }: Pick<Against, "victim" | "at">,
  side: PartyName,
  completion: Completion,
): Miss | null {
  const isOwn = roleOfBeneficiary(provision) !== "victim" || victim === side;
  // Whether the side itself is bound by then is told by its own name: see `provisions.ts`.
  return isOwn && denotes(ground, trigger.victim, victim, completion, victim === side ? null : at)
    ? null
    : { type: "other_victim", victim };
}

/** Whether it is against and by those of whom the trigger speaks, and what it gives rise to for the side. */
function missOfParties(
  ground: Ground,
  trigger: OnParty,
  candidate: Pick<Candidate, "provision">,
  event: Against,
  side: PartyName,
  completion: Completion,
): Miss | null {
  const { attackers, at } = event;
  const other = missOfVictim(ground, trigger, candidate, event, side, completion);
  if (other !== null) return other;
  if (!isAmong(ground, trigger.aggressor, attackers, completion, at))
    return { type: "other_aggressor", aggressor: attackers[0] ?? null };
  return roleOfBeneficiary(candidate.provision) === "aggressor" && !attackers.includes(side)
    ? { type: "other_beneficiary", side }
    : null;
}

/** Whether any of those who attack is an aggressor of whom the words speak; they speak of everybody where they name none. */
function isAmong(
  ground: Ground,
  named: OnParty["aggressor"],
  attackers: readonly PartyName[],
  completion: Completion,
  at: Moment | null = null,
): boolean {
  return (
    named === null ||
    named === undefined ||
    attackers.some((attacker) => denotes(ground, named, attacker, completion, at))
  );
}

/** Whether a clause waits for no event that is given: it holds, or can be set off by somebody's move, as long as it is in force. */
export function isStanding(clause: Clause): boolean {
  const { trigger } = clause;
  return (
    trigger === null ||
    trigger.type === "act" ||
    trigger.type === "breach" ||
    (trigger.type === "threat" && isFreelyDeemed(clause))
  );
}

/** Whether the trigger is a matter of opinion, freely held. */
function isFreelyDeemed(clause: Clause): boolean {
  return (
    clause.determiner.type === "stated" &&
    clause.determiner.value.type === "party" &&
    clause.determiner.value.mode === "deems"
  );
}

/** Where an attack happened, as its place is called. */
export function wherein(event: ArmedAttack): string {
  return event.place.type === "place" ? event.place.name : `territory of ${event.place.of}`;
}
