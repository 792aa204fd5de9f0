import { eventInWords } from "../explanation/events.js";
import { findGroup } from "../model/lookup.js";
import { possibleAttackers } from "../grounding/attacks.js";
import { roleOfBeneficiary } from "../grounding/beneficiaries.js";
import type { Ground } from "../grounding/context.js";
import type { Clause, Provision, Trigger } from "../model/instrument.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { sortedUnique } from "../order/code-point.js";
import { dateOf } from "../time/moment.js";
import type { Occasion } from "./types.js";

/** One way in which a clause may have been set off. */
export interface Setting {
  readonly occasion: Occasion | null;
  /** For whose benefit: the victim, the aggressor, or the party the provision names; null where there is none. */
  readonly side: PartyName | null;
  /** Who is attacked or threatened; null where nobody is. */
  readonly victim: PartyName | null;
  /** Who attacks or threatens, on some reading of who did it. */
  readonly attackers: readonly PartyName[];
  /** A scenario in which nothing else happened that could set the clause off. */
  readonly ground: Ground;
  /** All that happened: another attack sets off no duty of this occasion, and may perform or breach it. */
  readonly whole: Ground;
}

type Given = Ground["events"][number];

/** The occasions of a clause, for whom each may be. Which of them set it off is told per completion. */
export function settingsOf(ground: Ground, clause: Clause, provision: Provision): readonly Setting[] {
  const { trigger } = clause;
  if (trigger === null) return standingFor(ground, provision, null);
  switch (trigger.type) {
    case "event":
    case "act":
    case "breach": {
      const given = ground.events.find(({ event }) => setsOff(trigger, event));
      // A breach need not be given: a replay finds it where a duty is overdue or a restraint was not kept.
      if (given === undefined && trigger.type === "breach") return standingFor(ground, provision, null);
      return given === undefined ? [] : standingFor(ground, provision, occasionOf(ground, given));
    }
    case "armed_attack":
    case "threat": {
      const opinion = isOpinion(clause);
      return ground.events.flatMap((given) => {
        const parties = opinion ? opinionOn(given, clause) : partiesOf(given, trigger.type);
        if (parties === null || !mayDenote(ground, trigger.victim, parties.victim)) return [];
        // An opinion is held from when it is given; nothing else of the kind may set the clause off here.
        const events = ground.events.filter((one) => one === given || one.event.type !== trigger.type);
        const start = opinion ? given.moment : ground.start;
        const occasion = occasionOf(ground, given);
        const own = { ...ground, events, start };
        return sidesOf(ground, provision, parties).map((side) => ({
          occasion,
          side,
          ...parties,
          ground: own,
          whole: ground,
        }));
      });
    }
  }
}

interface OnOccasion {
  readonly victim: PartyName;
  readonly attackers: readonly PartyName[];
}

/** Where nobody is attacked or threatened, the beneficiary stands where the victim would. */
function standingFor(ground: Ground, provision: Provision, occasion: Occasion | null): readonly Setting[] {
  return beneficiariesOf(ground, provision).map((side) => ({
    occasion,
    side,
    victim: null,
    attackers: [],
    ground,
    whole: ground,
  }));
}

function occasionOf(ground: Ground, { event, moment }: Given): Occasion {
  return { date: dateOf(moment), words: eventInWords(ground, event) };
}

function partiesOf({ event }: Given, type: "armed_attack" | "threat"): OnOccasion | null {
  if (event.type !== type) return null;
  if (event.type === "armed_attack") return { victim: event.victim, attackers: possibleAttackers(event) };
  return event.type === "threat"
    ? { victim: event.victim, attackers: event.by === null ? [] : [event.by] }
    : null;
}

function opinionOn({ event }: Given, { name }: Clause): OnOccasion | null {
  if (event.type !== "finds" || event.clause !== name || event.victim === null) return null;
  return { victim: event.victim, attackers: [] };
}

/** For whom a provision may be on an occasion; whether it is, where that is open, is told per completion. */
function sidesOf(
  ground: Ground,
  provision: Provision,
  { victim, attackers }: OnOccasion,
): readonly (PartyName | null)[] {
  const { action, type } = provision;
  if (action.type === "respond") {
    const role = roleOfBeneficiary(provision);
    if (role === "victim") return [victim];
    return role === "aggressor" ? attackers : beneficiariesOf(ground, provision);
  }
  if (action.type !== "attack") return [victim];
  return type === "prohibition" ? beneficiariesOf(ground, provision) : [null];
}

/** Whether a given event is the one, the act, or the breach, that a trigger speaks of. Whose act it is is settled with the completion. */
function setsOff(
  trigger: Extract<Trigger, { readonly type: "act" | "breach" | "event" }>,
  event: ScenarioEvent,
): boolean {
  switch (trigger.type) {
    case "event":
      return event.type === "named" && event.subject === trigger.subject && event.event === trigger.event;
    case "act":
      return event.type === "acts" && event.act === trigger.act;
    case "breach":
      return event.type === "breaches" && event.clause === trigger.clause;
  }
}

/** Whether the trigger is an opinion freely held ("deems any party threatened"). */
export function isOpinion({ trigger, determiner }: Clause): boolean {
  return (
    trigger?.type === "threat" &&
    determiner.type === "stated" &&
    determiner.value.type === "party" &&
    determiner.value.mode === "deems"
  );
}

/** Those whom a provision names as to be helped, or as not to be attacked. */
function beneficiariesOf(ground: Ground, { action, type }: Provision): readonly (PartyName | null)[] {
  const named = action.type === "respond" ? action.beneficiary : null;
  const spared = action.type === "attack" && type === "prohibition" ? action.on : null;
  const expression = named ?? spared;
  if (expression === null) return [null];
  const parties = sortedUnique(ground.model.parties.map(({ name }) => name));
  const meant = parties.filter((name) => mayDenote(ground, expression, name));
  return meant.length === 0 ? [null] : meant;
}

/** Whether an expression can speak of the party in some completion. */
function mayDenote({ model }: Ground, expression: PartyExpression, party: PartyName): boolean {
  if (expression.type === "party") return expression.name === party;
  if (expression.type === "role") return false;
  const membership = findGroup(model, expression.group)?.membership;
  return membership !== undefined && [...membership.known, ...membership.universe].includes(party);
}
