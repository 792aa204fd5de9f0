import { settle, settleReading } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import { FORCES } from "../model/instrument.js";
import type { Article, Clause, Force, Instrument, Level, Provision } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { findGroup } from "../model/lookup.js";
import { sortedUnique } from "../order/code-point.js";
import { attackersOf, possibleAttackers } from "./attacks.js";
import { canBenefit, roleOfBeneficiary } from "./beneficiaries.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";

/**
 * What is asked of one performer. Asking for measures asks for each of them; enacting a law, and another act, is a
 * performance of its own, which is no kind of any measure.
 */
export type Asked =
  | { readonly type: "gives"; readonly measures: readonly MeasureName[] }
  | { readonly type: "enacts"; readonly law: string }
  | { readonly type: "acts"; readonly act: string };

/** A provision that, trigger, dates and exclusions aside, lets an owner do what is asked for the side. */
export interface Candidate {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly clause: Clause;
  readonly provision: Provision;
  readonly force: Force;
  /** At which level it is asked: an amendment that does not count there replaces nothing. */
  readonly level: Level;
}

/** The force of an article in a completion: its own, or its instrument's. */
export function forceOf(instrument: Instrument, article: Article, completion: Completion): Force {
  return settleReading(article.force ?? instrument.force, completion);
}

/** Whether a clause of this force constrains anybody at the level. Levels are cumulative. */
export function countsAt(force: Force, level: Level): boolean {
  return FORCES.indexOf(force) <= FORCES.indexOf(level);
}

/** Whether a provision is a candidate for what is asked on behalf of the side. */
export function isCandidate(
  ground: Ground,
  { instrument, clause, provision }: Candidate,
  asked: Asked,
  side: PartyName,
  completion: Completion,
): boolean {
  // General law binds and forbids; it is no clause under which anybody has a claim.
  if (provision.type === "prohibition" || instrument.generalLaw === true) return false;
  const { action } = provision;
  switch (asked.type) {
    case "enacts":
      return action.type === "enact" && action.law === asked.law;
    case "acts":
      return action.type === "act" && action.act === asked.act;
    case "gives":
      return (
        action.type === "respond" &&
        canBenefit(ground, clause, provision, side, completion) &&
        permitsKinds(ground, settle(action.measures, "measures", completion), asked.measures)
      );
  }
}

/**
 * Whether a rule, its exclusions aside, is about any of the measures: a duty to consult permits only consultation, so
 * it is about consultation and nothing else. Of several measures asked together each may come from another clause.
 */
export function permitsKinds(ground: Ground, rule: MeasureRule, measures: readonly MeasureName[]): boolean {
  return measures.some((measure) =>
    ground.taxonomy
      .leavesUnder(measure)
      .some((leaf) => rule.permitted.some((permitted) => ground.taxonomy.isKindOf(leaf, permitted))),
  );
}

/** Whether a party can be an owner in some completion, told without answering any hole. */
export function mayOwn(ground: Ground, { owner }: Provision, party: PartyName, side: PartyName): boolean {
  switch (owner.type) {
    case "party":
      return owner.name === party;
    case "role":
      return mayHaveRole(ground, owner.role, party, side);
    case "any":
    case "each": {
      const group = findGroup(ground.model, owner.group);
      return group !== null && [...group.membership.known, ...group.membership.universe].includes(party);
    }
  }
}

type Role = Extract<PartyExpression, { readonly type: "role" }>["role"];

function mayHaveRole({ events }: Ground, role: Role, party: PartyName, side: PartyName): boolean {
  switch (role) {
    case "victim":
      return party === side || events.some(({ event }) => victimOf(event) === party);
    case "aggressor":
      return events.some(
        ({ event }) =>
          (event.type === "threat" && event.by === party) ||
          (event.type === "armed_attack" && possibleAttackers(event).includes(party)),
      );
    case "owner":
      return false;
  }
}

/** Whom an attack or a threat is against. */
function victimOf(event: ScenarioEvent): PartyName | null {
  return event.type === "armed_attack" || event.type === "threat" ? event.victim : null;
}

/**
 * The owners a provision can have: the parties named, or those that events put into the role named. Which of them an occurrence
 * leaves out is told once it is known: see `isMeant`. Nobody owes itself help, so the side is no "other party".
 */
export function ownersOf(
  ground: Ground,
  { trigger }: Pick<Clause, "trigger">,
  provision: Provision,
  side: PartyName,
  completion: Completion,
): readonly PartyName[] {
  const { owner, action } = provision;
  const hasVictim = trigger !== null && "victim" in trigger;
  switch (owner.type) {
    case "party":
      return [owner.name];
    case "role": {
      if (owner.role === "owner") return [];
      if (owner.role === "victim" && (!hasVictim || roleOfBeneficiary(provision) === "victim")) return [side];
      if (!hasVictim) return [];
      return sortedUnique(
        ground.events.flatMap(({ event }) => {
          if (owner.role === "victim") return victimOf(event) ?? [];
          if (event.type === "armed_attack") return attackersOf(event, completion);
          return event.type === "threat" && event.by !== null ? [event.by] : [];
        }),
      );
    }
    case "any":
    case "each": {
      const members = membersOf(ground, owner.group, completion);
      const isOther = owner.type === "each" && owner.other && (action.type === "respond" || !hasVictim);
      return isOther ? members.filter((member) => member !== side) : members;
    }
  }
}
