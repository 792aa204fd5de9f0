import type { Filling, SlotValue, Variant } from "@foedus/engine";
import type { Reference } from "langium";
import {
  isDeterminerSetting,
  isHoleSetting,
  isMeasuresSetting,
  isPlaceSetting,
  type Article,
  type Filling as FillingNode,
  type HoleSetting,
  type Setting,
  type Variant as VariantNode,
} from "../generated/ast.js";
import {
  agreementOf,
  articleReference,
  partiesGroupOf,
  qualifiedArticleName,
} from "../names/article-name.js";
import type { LoweringContext } from "./context.js";
import { lowerAnchor, lowerDuration } from "./deadline.js";
import { lowerDeterminer } from "./determiner.js";
import { lowerDecisionRule } from "./group.js";
import { lowerMeasureRule } from "./measures.js";
import { meantPath } from "../names/guesses.js";
import { lowerPlaceExpression } from "./place.js";
import { nameOf } from "../names/name-of.js";

/** The owner behind the article's name in a target: `us` in `guarantee.us`; null where none stands. */
export function targetOwner(target: Reference<Article>): string | null {
  if (target.ref === undefined) return null;
  const full = qualifiedArticleName(target.ref);
  const written = meantPath(target);
  if (full === written || full.endsWith(`.${written}`)) return null;
  return written.slice(written.lastIndexOf(".") + 1);
}

function lowerHoleSetting(node: HoleSetting): { readonly hole: string; readonly value: SlotValue } {
  const value = (): SlotValue => {
    if (node.members !== undefined) {
      return { slot: "membership", value: node.members.parties.map((one) => nameOf(one)) };
    }
    if (node.rule !== undefined) return { slot: "rule", value: lowerDecisionRule(node.rule) };
    return { slot: "reading", value: node.reading ?? "" };
  };
  return { hole: node.hole, value: value() };
}

function lowerSetting(node: Exclude<Setting, HoleSetting>, parties: string): SlotValue {
  if (isPlaceSetting(node)) return { slot: "place", value: lowerPlaceExpression(node.place, parties) };
  if (isDeterminerSetting(node)) {
    return { slot: "determiner", value: lowerDeterminer(node.determiner, parties) };
  }
  if (isMeasuresSetting(node))
    return { slot: "measures", value: lowerMeasureRule(node.rule, "in_its_power") };
  if (node.duration === undefined) return { slot: "deadline", value: { type: "by", date: node.date ?? "" } };
  const duration = lowerDuration(node.duration);
  return { slot: "deadline", value: { type: "within", duration, from: lowerAnchor(node, "trigger") } };
}

function lowerFilling(node: FillingNode): readonly Filling[] {
  const target = articleReference(node.target);
  const article = node.target.ref;
  if (target === null || article === undefined) return [];
  const parties = partiesGroupOf(agreementOf(article));
  const settings = node.settings.filter((setting) => !isHoleSetting(setting));
  return [
    {
      target,
      owner: targetOwner(node.target),
      from: articleReference(node.from),
      settings: settings.map((setting) => lowerSetting(setting, parties)),
      holes: node.settings.filter(isHoleSetting).map(lowerHoleSetting),
    },
  ];
}

/** Lowers a named set of assumptions. */
export function lowerVariant(node: VariantNode, context: LoweringContext): Variant {
  return {
    name: node.name,
    title: node.title ?? node.name,
    location: context.locate(node),
    fillings: node.fillings.flatMap(lowerFilling),
  };
}
