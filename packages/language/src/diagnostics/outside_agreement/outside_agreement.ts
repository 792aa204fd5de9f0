import { isArticle, isParties } from "../../generated/ast.js";
import { agreementOf } from "../../names/article-name.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** Articles or parties with no agreement above them in their file. */
export const outsideAgreement: Rule = {
  code: "outside_agreement",
  severity: "error",
  check: (checked) => {
    const [first] = [...givenOf(checked, isArticle), ...givenOf(checked, isParties)]
      .filter((node) => agreementOf(node) === null && !checked.broken.has(node.$container))
      .toSorted((left, right) => (left.$containerIndex ?? 0) - (right.$containerIndex ?? 0));
    if (first === undefined) return [];
    const message = isArticle(first)
      ? "This article belongs to no agreement."
      : "These parties belong to no agreement.";
    const help = isArticle(first)
      ? 'Begin the agreement above it: agreement NAME "Title".'
      : 'Begin the agreement above: agreement NAME "Title". Parties of none are declared with "party".';
    return [{ node: first, message, help }];
  },
};
