import { isAttackTrigger, isConditionalClause, isThreatTrigger } from "../../generated/ast.js";
import { triggersOf } from "../../names/alternatives.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** A clause that does not say who determines whether it is set off. */
export const determinerMissing: Rule = {
  code: "determiner_missing",
  severity: "warning",
  check: (checked) =>
    givenOf(checked, isConditionalClause)
      .filter((clause) =>
        triggersOf(clause).some((trigger) => isAttackTrigger(trigger) || isThreatTrigger(trigger)),
      )
      .filter(({ determiner, deemer }) => determiner === undefined && deemer === undefined)
      .map((node) => ({
        node,
        message:
          "Nobody is named who determines whether this has happened; the facts of the scenario will decide.",
        help: 'Add "determined by facts", "determined by each guarantor", "determined by victim" or a council; write "determined by unspecified" if the text leaves it open.',
      })),
};
