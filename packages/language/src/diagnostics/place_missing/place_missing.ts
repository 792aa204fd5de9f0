import { isAttackTrigger } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** An attack anywhere on earth sets the clause off, because no place is given. */
export const placeMissing: Rule = {
  code: "place_missing",
  severity: "warning",
  check: (checked) =>
    givenOf(checked, isAttackTrigger)
      .filter((trigger) => trigger.place === undefined)
      .map((node) => ({
        node,
        message: "No place is given: an attack anywhere sets this off.",
        help: 'Add "in AREA" or "in territory of victim"; write "in anywhere" if that is meant, "in unspecified" if it is not said.',
      })),
};
