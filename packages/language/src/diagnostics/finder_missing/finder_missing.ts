import { isConditionalClause, isDeterminer } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** A time in which nobody must find anything. */
export const finderMissing: Rule = {
  code: "finder_missing",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isConditionalClause).flatMap(({ determiner, findWithin }) => {
      if (findWithin === undefined || !isDeterminer(determiner)) return [];
      if (!determiner.facts && !determiner.guarantors) return [];
      const message = determiner.facts
        ? "Facts make no finding, so none can be due within a time."
        : "The guarantors decide by a vote that no time binds.";
      return [
        {
          node: findWithin,
          message,
          help: "Name a party or a council that must find, or take the time out.",
        },
      ];
    }),
};
