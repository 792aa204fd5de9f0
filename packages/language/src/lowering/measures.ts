import { stated, type Measure, type MeasureRule, type Term } from "@foedus/engine";
import {
  isContestedMeasures,
  isCouncil,
  isUnspecified,
  type Measure as MeasureNode,
  type MeasureRule as MeasureRuleNode,
  type MeasuresTerm,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerUnspecified } from "./unspecified.js";
import { nameOf } from "../names/name-of.js";

/** Any assistance the owner chooses, but some: what `assist` means where no measures are named. */
export const ANY_ASSISTANCE: MeasureRule = {
  required: [],
  permitted: ["assistance"],
  excluded: [],
  mentioned: [],
  nonEmpty: true,
  asDeemed: false,
};

/** Consulting, and nothing else: a duty to consult is no duty to assist. */
export const CONSULTATION: MeasureRule = {
  ...ANY_ASSISTANCE,
  required: ["consultation"],
  permitted: ["consultation"],
};

/** "All support in its power": all that is feasible, which is a hole where the scenario does not say. */
function allInPower(feasibleHole: string): MeasureRule {
  return { ...ANY_ASSISTANCE, feasibleHole };
}

/** What another than the owner decides on: that is owed, and nothing else. */
function decidedBy(decider: NonNullable<MeasureRuleNode["decider"]>): MeasureRule {
  const name = nameOf(decider);
  const by = isCouncil(decider.ref)
    ? ({ type: "council", council: name } as const)
    : ({ type: "party", party: name } as const);
  return { ...ANY_ASSISTANCE, nonEmpty: false, decidedBy: by };
}

/** Lowers what a response must and may consist of; `feasibleHole` names what may be in its owner's power. */
export function lowerMeasureRule(node: MeasureRuleNode, feasibleHole: string): MeasureRule {
  if (node.inPower) return allInPower(feasibleHole);
  const measures = node.measures.map((one) => nameOf(one));
  const excluded = node.excluded.map((one) => nameOf(one));
  const mentioned = node.mentioned.map((one) => nameOf(one));
  if (node.decider !== undefined) return { ...decidedBy(node.decider), excluded, mentioned };
  if (node.asDeemed) {
    return { ...ANY_ASSISTANCE, excluded, mentioned, asDeemed: true, nonEmpty: !node.ifAny };
  }
  if (node.atLeast) return { ...ANY_ASSISTANCE, required: measures };
  // "Any X" and "X except Y" leave the choice of kind to the owner; a bare "X" is owed itself.
  if (node.anyOf || excluded.length > 0) return { ...ANY_ASSISTANCE, permitted: measures, excluded };
  return { ...ANY_ASSISTANCE, required: measures, permitted: measures };
}

/** Lowers the measures of a duty to assist. Where none are given, any assistance will do. */
export function lowerMeasuresTerm(
  node: MeasuresTerm | undefined,
  context: LoweringContext,
  instrument: string,
  hole: string,
): Term<MeasureRule> {
  if (node === undefined) return stated(ANY_ASSISTANCE);
  if (isUnspecified(node)) return lowerUnspecified(node, context, instrument, hole);
  const feasible = hole.replace(/measures$/u, "in_its_power");
  if (!isContestedMeasures(node)) {
    return stated(lowerMeasureRule(node, node.inPower ? context.holes.next(feasible, node) : feasible));
  }
  return lowerContested(node, context.holes.next(hole, node), ({ rule }) =>
    lowerMeasureRule(rule, rule.inPower ? context.holes.next(feasible, rule) : feasible),
  );
}

/** Lowers a declared measure. */
export function lowerMeasure(node: MeasureNode): Measure {
  return { name: node.name, title: node.title, kindOf: nameOf(node.kindOf) ?? null };
}
