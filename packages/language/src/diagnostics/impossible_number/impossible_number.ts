import { GrammarUtils, type AstNode } from "langium";
import {
  isAttackTrigger,
  isDuration,
  isInForce,
  isOutcome,
  isQuotaRule,
  isWeightedQuota,
  type QuotaRule,
  type WeightedQuota,
} from "../../generated/ast.js";
import { lowerDuration } from "../../lowering/deadline.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";

/** A hundred years: no deadline of a treaty is longer. */
const LONGEST = { hours: 876_600, days: 36_525, months: 1200 } as const;
/** More votes or parties than there are states many times over. */
const MOST = 1000;
/** Weights beyond this no longer add up exactly. */
const HEAVIEST = 1_000_000_000;

function wrong(node: AstNode, property: string, message: string, help: string): Finding {
  return { node, at: GrammarUtils.findNodeForProperty(node.$cstNode, property), message, help };
}

/** A count from 1 to `MOST`, where one is given. */
function counted(node: AstNode, property: string, count: number | undefined, of: string): readonly Finding[] {
  if (count === undefined || (count >= 1 && count <= MOST)) return [];
  return [wrong(node, property, `"${count} ${of}" cannot be meant.`, `Count from 1 to ${MOST}.`)];
}

function weightFindings(rule: WeightedQuota): readonly Finding[] {
  const heavy = rule.weights.find(({ votes }) => votes > HEAVIEST);
  if (heavy !== undefined) {
    return [
      wrong(heavy, "votes", `A weight of ${heavy.votes} cannot be counted exactly.`, "Give a smaller one."),
    ];
  }
  const { quota, numerator, denominator } = rule;
  const total = rule.weights.reduce((sum, { votes }) => sum + votes, 0);
  if (quota !== undefined && (quota < 1 || quota > total)) {
    const message = `The weights add up to ${total}: a quota of ${quota} ${quota < 1 ? "needs nobody" : "can never be reached"}.`;
    return [wrong(rule, "quota", message, `Give a quota from 1 to ${total}.`)];
  }
  if (numerator === undefined || denominator === undefined) return [];
  if (numerator >= 1 && numerator <= denominator) return [];
  const message = `"${numerator}/${denominator} of weights" is no share of them.`;
  return [wrong(rule, "numerator", message, "Give a share such as 2/3.")];
}

function quotaFindings(rule: QuotaRule): readonly Finding[] {
  if (isWeightedQuota(rule)) return weightFindings(rule);
  return [
    ...counted(rule, "votes", rule.votes, "votes"),
    ...counted(rule, "objections", rule.objections, "objections"),
  ];
}

/** A number that no treaty can mean: none at all, or beyond counting. */
export const impossibleNumber: Rule = {
  code: "impossible_number",
  severity: "error",
  check: (checked) => [
    ...givenOf(checked, isDuration).flatMap((duration) => {
      const { amount, unit } = lowerDuration(duration);
      if (amount >= 1 && amount <= LONGEST[unit]) return [];
      const message =
        amount < 1 ? "A period of nothing is no period." : "This period is longer than a hundred years.";
      const help =
        amount < 1 ? 'Count from 1, or write "immediately".' : "Leave the deadline out if there is none.";
      return [wrong(duration, "amount", message, help)];
    }),
    ...givenOf(checked, isQuotaRule).flatMap(quotaFindings),
    ...givenOf(checked, isOutcome).flatMap((node) => counted(node, "count", node.count, "parties")),
    ...givenOf(checked, isInForce).flatMap((node) =>
      counted(node, "ratifications", node.ratifications, "parties"),
    ),
    ...givenOf(checked, isAttackTrigger).flatMap((node) =>
      counted(node, "adversaries", node.adversaries, "states"),
    ),
  ],
};
