import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Taxonomy } from "../measures/taxonomy.js";
import type { Reservation } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import { unspecified } from "../model/term.js";
import type { Moment } from "../time/moment.js";
import { actorsOf } from "./actors.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import { actPerformance, attackPerformance } from "./game.js";
import type { GroundProvision } from "./game.js";
import { membersAt } from "./membership.js";
import { withoutMeasures } from "./reservations.js";
import type { Occurrence } from "./triggers.js";

/** What a provision asks or lets its owner do, in terms of what is actually done. */
export type Requirement = Pick<GroundProvision, "required" | "permitted" | "nonEmpty">;

/** For whom, since when and by what set off a requirement is worked out, and what its owner has reserved. */
export interface Bearing {
  readonly owner: PartyName;
  readonly occurrence: Occurrence;
  readonly at: Moment;
  readonly reservations: readonly Reservation[];
}

/** What a provision comes to for one owner: the performances required, permitted, or forbidden. */
export function performances(
  ground: Ground,
  { provision }: Pick<Candidate, "provision">,
  bearing: Bearing,
  completion: Completion,
): Requirement {
  const { action } = provision;
  switch (action.type) {
    case "respond": {
      const { owner, reservations } = bearing;
      const rule = withFeasible(ground, settle(action.measures, "measures", completion), owner, completion);
      return requirementOf(ground, withoutMeasures(ground, rule, reservations));
    }
    case "enact":
      return oneThing(`enacts:${action.law}`);
    case "report":
      return oneThing(`reports:${action.to}`);
    case "act":
      return oneThing(actPerformance(action.act));
    case "attack": {
      const targets = targetsOf(ground, action.on, bearing, completion);
      const attacks = targets.map(attackPerformance);
      // Of each of several all must be attacked; of any, one.
      const required = action.on.type === "each" ? attacks.map((one) => [one]) : [attacks];
      return { required: provision.type === "duty" ? required : [], permitted: attacks, nonEmpty: true };
    }
  }
}

/** What consists in one thing. */
function oneThing(performance: MeasureName): Requirement {
  return { required: [[performance]], permitted: [performance], nonEmpty: true };
}

/** Whom an owner must, may or must not attack: those the words name, and never itself. */
function targetsOf(
  ground: Ground,
  on: PartyExpression,
  { owner, occurrence, at }: Bearing,
  completion: Completion,
): readonly PartyName[] {
  const named = ((): readonly PartyName[] => {
    if (on.type === "role" && on.role === "aggressor") return occurrence.attackers;
    // "Each other" is whoever is not the owner, whomever somebody else attacked.
    if (on.type === "any" || on.type === "each") return membersAt(ground, on.group, at, completion);
    return actorsOf(ground, on, { owner, at, ...occurrence }, completion);
  })();
  return named.filter((party) => party !== owner);
}

/** What a rule requires of an owner: where it is all in its power, what the scenario says it can give, else what the hole's answer says. */
function withFeasible(
  { scenario }: Ground,
  rule: MeasureRule,
  owner: PartyName,
  completion: Completion,
): MeasureRule {
  const { required, feasibleHole } = rule;
  if (feasibleHole === undefined) return rule;
  const declared = scenario.feasible?.find(({ party }) => party === owner)?.measures;
  const feasible = declared ?? settle(unspecified(feasibleHole), "measures", completion).required;
  return { ...rule, required: [...required, ...feasible] };
}

/** By taxonomy and rule: all owners of a text, in all completions, share one requirement. */
const requirements = new WeakMap<Taxonomy, WeakMap<MeasureRule, Requirement>>();

/** A measure rule in terms of what is actually done: for each required kind the performances that give it. */
export function requirementOf({ taxonomy }: Ground, rule: MeasureRule): Requirement {
  const known = requirements.get(taxonomy) ?? new WeakMap<MeasureRule, Requirement>();
  requirements.set(taxonomy, known);
  const requirement = known.get(rule) ?? workOutRequirement(taxonomy, rule);
  known.set(rule, requirement);
  return requirement;
}

function workOutRequirement(taxonomy: Taxonomy, rule: MeasureRule): Requirement {
  const permitted = taxonomy
    .leaves()
    .filter((leaf) => rule.permitted.some((kind) => taxonomy.isKindOf(leaf, kind)))
    .filter((leaf) => !rule.excluded.some((kind) => taxonomy.isKindOf(leaf, kind)));
  const required = rule.required.map((kind) =>
    taxonomy.leavesUnder(kind).filter((leaf) => permitted.includes(leaf)),
  );
  return { required, permitted, nonEmpty: rule.nonEmpty };
}
