import { isMeasuresSetting } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** A setting of a variant that would leave open what it is to fill. */
export const settingNotPossible: Rule = {
  code: "setting_not_possible",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isMeasuresSetting)
      .filter(({ rule }) => rule.inPower)
      .map((node) => ({
        node,
        message: "A variant cannot say what is in a party’s power.",
        help: "Name measures; a scenario says what is feasible for whom.",
      })),
};
