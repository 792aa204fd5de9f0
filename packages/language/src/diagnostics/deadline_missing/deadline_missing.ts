import { isNeutral, isProvision } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** A duty that falls due at no date: it can be put off for ever without a breach. */
export const deadlineMissing: Rule = {
  code: "deadline_missing",
  severity: "warning",
  check: (checked) =>
    givenOf(checked, isProvision)
      .filter(
        ({ may, not, power, action, deadline }) =>
          !may && !not && !power && !isNeutral(action) && deadline === undefined,
      )
      .map((node) => ({
        node,
        message: "This duty has no deadline: it is not due at any date.",
        help: 'Add "within …" or "by …"; write "within unspecified" if one is meant but not said.',
      })),
};
