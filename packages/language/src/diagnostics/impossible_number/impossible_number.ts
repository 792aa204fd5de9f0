import { GrammarUtils, type AstNode } from "langium";
import { isDecisionRule, isDuration, isOutcome } from "../../generated/ast.js";
import { lowerDuration } from "../../lowering/deadline.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";

/** A hundred years: no deadline of a treaty is longer. */
const LONGEST = { hours: 876_600, days: 36_525, months: 1200 } as const;
/** More votes or parties than there are states many times over. */
const MOST = 1000;

function wrong(node: AstNode, property: string, message: string, help: string): Finding {
  return { node, at: GrammarUtils.findNodeForProperty(node.$cstNode, property), message, help };
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
    ...givenOf(checked, isDecisionRule).flatMap((rule) =>
      rule.votes === undefined || (rule.votes >= 1 && rule.votes <= MOST)
        ? []
        : [
            wrong(
              rule,
              "votes",
              `A decision by ${rule.votes} votes cannot be meant.`,
              `Count from 1 to ${MOST}.`,
            ),
          ],
    ),
    ...givenOf(checked, isOutcome).flatMap((outcome) =>
      outcome.count === undefined || (outcome.count >= 1 && outcome.count <= MOST)
        ? []
        : [
            wrong(
              outcome,
              "count",
              `"At least ${outcome.count}" cannot be meant.`,
              `Count from 1 to ${MOST}.`,
            ),
          ],
    ),
  ],
};
