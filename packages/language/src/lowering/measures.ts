import { stated, unspecified, type Measure, type MeasureRule, type Term } from "@foedus/engine";
import {
  isContestedMeasures,
  isUnspecified,
  type Measure as MeasureNode,
  type MeasureRule as MeasureRuleNode,
  type MeasuresTerm,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";

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

/** Lowers what a response must and may consist of. */
export function lowerMeasureRule(node: MeasureRuleNode): MeasureRule {
  const measures = node.measures.map((measure) => measure.$refText);
  const excluded = node.excluded.map((measure) => measure.$refText);
  if (node.asDeemed) {
    const mentioned = node.mentioned.map((measure) => measure.$refText);
    return { ...ANY_ASSISTANCE, mentioned, asDeemed: true };
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
  if (isUnspecified(node)) return unspecified(context.holes.of(node, instrument, hole));
  if (!isContestedMeasures(node)) return stated(lowerMeasureRule(node));
  return lowerContested(node, context.holes.next(hole), (reading) => lowerMeasureRule(reading.rule));
}

/** Lowers a declared measure. */
export function lowerMeasure(node: MeasureNode): Measure {
  return { name: node.name, title: node.title, kindOf: node.kindOf?.$refText ?? null };
}
