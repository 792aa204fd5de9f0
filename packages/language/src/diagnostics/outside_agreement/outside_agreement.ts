import { isArticle, isParties, isPhase, isReservation, type Declaration } from "../../generated/ast.js";
import { agreementOf } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

function called(node: Declaration): string {
  if (isArticle(node)) return "This article belongs";
  if (isParties(node)) return "These parties belong";
  return isReservation(node) ? "This reservation belongs" : "This phase belongs";
}

/** What belongs to an agreement, with no agreement above them in their file. */
export const outsideAgreement: Rule = {
  code: "outside_agreement",
  severity: "error",
  check: (checked) => {
    const [first] = [
      ...givenOf(checked, isArticle),
      ...givenOf(checked, isParties),
      ...givenOf(checked, isPhase),
      ...givenOf(checked, isReservation),
    ]
      .filter((node) => agreementOf(node) === null && !checked.broken.has(node.$container))
      .toSorted((left, right) => (left.$containerIndex ?? 0) - (right.$containerIndex ?? 0));
    if (first === undefined) return [];
    const message = `${called(first)} to no agreement.`;
    const help = isParties(first)
      ? 'Begin the agreement above: agreement NAME "Title". Parties of none are declared with "party".'
      : 'Begin the agreement above it: agreement NAME "Title".';
    return [{ node: first, message, help }];
  },
};
