import { settle, settleReading } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import { FORCES } from "../model/instrument.js";
import type { Article, Clause, Force, Instrument, Level, Provision } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { findGroup } from "../model/lookup.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";

/**
 * What is asked of one performer. Asking for measures asks for each of them; enacting a law is a performance of its
 * own, which is no kind of any measure.
 */
export type Asked =
  | { readonly type: "gives"; readonly measures: readonly MeasureName[] }
  | { readonly type: "enacts"; readonly law: string };

/** A provision that, trigger, dates and exclusions aside, lets an owner do what is asked for the side. */
export interface Candidate {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly clause: Clause;
  readonly provision: Provision;
  readonly force: Force;
}

/** The force of an article in a completion: its own, or its instrument's. */
export function forceOf(instrument: Instrument, article: Article, completion: Completion): Force {
  return settleReading(article.force ?? instrument.force, completion);
}

/** Whether a clause of this force constrains anybody at the level. Levels are cumulative. */
export function countsAt(force: Force, level: Level): boolean {
  return FORCES.indexOf(force) <= FORCES.indexOf(level);
}

/** Every provision of the clauses that count at the level. */
export function provisionsAt(ground: Ground, level: Level, completion: Completion): readonly Candidate[] {
  return ground.model.instruments.flatMap((instrument) =>
    instrument.articles.flatMap((article) => {
      const force = forceOf(instrument, article, completion);
      if (!countsAt(force, level)) return [];
      return article.clauses.flatMap((clause) =>
        clause.provisions.map((provision) => ({ instrument, article, clause, provision, force })),
      );
    }),
  );
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
  if (asked.type === "enacts") return action.type === "enact" && action.law === asked.law;
  if (action.type !== "respond" || !benefits(ground, clause, action.beneficiary, side, completion))
    return false;
  return permitsKinds(ground, settle(action.measures, "measures", completion), asked.measures);
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

/** Whether the side can be the beneficiary: one named, or whoever the trigger can have as its victim. */
function benefits(
  ground: Ground,
  { trigger }: Clause,
  beneficiary: PartyExpression,
  side: PartyName,
  completion: Completion,
): boolean {
  switch (beneficiary.type) {
    case "party":
      return beneficiary.name === side;
    case "role":
      return (
        beneficiary.role === "victim" &&
        trigger !== null &&
        "victim" in trigger &&
        denotes(ground, trigger.victim, side, completion)
      );
    case "any":
    case "each":
      return denotes(ground, beneficiary, side, completion);
  }
}

/** Whether an expression of a trigger or beneficiary speaks of this party. Dates of accession are looked at elsewhere. */
export function denotes(
  ground: Ground,
  expression: PartyExpression,
  party: PartyName,
  completion: Completion,
): boolean {
  switch (expression.type) {
    case "party":
      return expression.name === party;
    case "any":
    case "each":
      return membersOf(ground, expression.group, completion).includes(party);
    case "role":
      return false;
  }
}

/** Whether a party can be an owner in some completion, told without answering any hole. */
export function mayOwn(ground: Ground, { owner }: Provision, party: PartyName, side: PartyName): boolean {
  if (owner.type === "party") return owner.name === party;
  if (owner.type === "role") return owner.role === "victim" && party === side;
  const group = findGroup(ground.model, owner.group);
  return group !== null && [...group.membership.known, ...group.membership.universe].includes(party);
}

/** The owners a provision names, the side left out where the words say "other". */
export function ownersOf(
  ground: Ground,
  provision: Provision,
  side: PartyName,
  completion: Completion,
): readonly PartyName[] {
  const { owner } = provision;
  switch (owner.type) {
    case "party":
      return [owner.name];
    case "role":
      return owner.role === "victim" ? [side] : [];
    case "any":
    case "each": {
      const members = membersOf(ground, owner.group, completion);
      return owner.type === "each" && owner.other ? members.filter((member) => member !== side) : members;
    }
  }
}
