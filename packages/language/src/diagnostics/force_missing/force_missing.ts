import { isAgreement, isForceProperty } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** An agreement that does not say how binding it is. Nothing is assumed in its place. */
export const forceMissing: Rule = {
  code: "force_missing",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isAgreement)
      .filter((agreement) => !agreement.properties.some(isForceProperty))
      .map((node) => ({
        node,
        message: `The agreement "${node.name}" does not say what force it has.`,
        help: 'Add "force law", "force commitment", "force draft" or "force report".',
      })),
};
