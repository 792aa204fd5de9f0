import { eventInWords } from "../explanation/events.js";
import { findGroup } from "../model/lookup.js";
import type { Ground } from "../grounding/context.js";
import type { Clause, Provision, Trigger } from "../model/instrument.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { sortedUnique } from "../order/code-point.js";
import { dateOf } from "../time/moment.js";
import type { Occasion } from "./types.js";

/** One way in which a clause may have been set off, and a scenario in which nothing else of the kind happened. */
export interface Setting {
  readonly occasion: Occasion | null;
  /** For whose benefit: the victim, or the party the provision names; null where there is none. */
  readonly side: PartyName | null;
  readonly ground: Ground;
}

/** The occasions of a clause, for whom each may be. Which of them set it off is told per completion. */
export function settingsOf(ground: Ground, clause: Clause, provision: Provision): readonly Setting[] {
  const { trigger } = clause;
  if (trigger === null)
    return beneficiariesOf(ground, provision).map((side) => ({ occasion: null, side, ground }));
  if (trigger.type === "event") {
    const given = ground.events.find(
      ({ event }) =>
        event.type === "named" && event.subject === trigger.subject && event.event === trigger.event,
    );
    if (given === undefined) return [];
    const occasion = { date: dateOf(given.moment), words: eventInWords(ground, given.event) };
    return beneficiariesOf(ground, provision).map((side) => ({ occasion, side, ground }));
  }
  if (trigger.type === "act" || trigger.type === "breach") {
    const given = ground.events.find(({ event }) => setsOff(trigger, event));
    if (given === undefined) return [];
    const occasion = { date: dateOf(given.moment), words: eventInWords(ground, given.event) };
    return beneficiariesOf(ground, provision).map((side) => ({ occasion, side, ground }));
  }
  const opinion = isOpinion(clause);
  return ground.events.flatMap((given): readonly Setting[] => {
    const { event, moment } = given;
    const side = opinion
      ? event.type === "finds" && event.clause === clause.name
        ? event.victim
        : null
      : event.type === trigger.type
        ? event.victim
        : null;
    if (side === null || !mayDenote(ground, trigger.victim, side)) return [];
    const occasion = { date: dateOf(moment), words: eventInWords(ground, event) };
    // An opinion is held from when it is given; nothing else of the kind may set the clause off here.
    const events = ground.events.filter((one) => one === given || one.event.type !== trigger.type);
    return [{ occasion, side, ground: { ...ground, events, start: opinion ? moment : ground.start } }];
  });
}

/** Whether a given event is the act, or the breach, that a trigger speaks of. Whose act it is is settled with the completion. */
function setsOff(
  trigger: Extract<Trigger, { readonly type: "act" | "breach" }>,
  event: ScenarioEvent,
): boolean {
  return trigger.type === "act"
    ? event.type === "acts" && event.act === trigger.act
    : event.type === "breaches" && event.clause === trigger.clause;
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

function beneficiariesOf(ground: Ground, { action }: Provision): readonly (PartyName | null)[] {
  if (action.type !== "respond") return [null];
  const { beneficiary } = action;
  const parties = sortedUnique(ground.model.parties.map(({ name }) => name));
  const named = parties.filter((name) => mayDenote(ground, beneficiary, name));
  return named.length === 0 ? [null] : named;
}

/** Whether an expression can speak of the party in some completion. */
function mayDenote({ model }: Ground, expression: PartyExpression, party: PartyName): boolean {
  if (expression.type === "party") return expression.name === party;
  if (expression.type === "role") return false;
  const membership = findGroup(model, expression.group)?.membership;
  return membership !== undefined && [...membership.known, ...membership.universe].includes(party);
}
