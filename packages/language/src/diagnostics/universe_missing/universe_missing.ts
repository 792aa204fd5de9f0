import { isOthers } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** Unknown members without saying who they might be: then nothing could be computed of the group. */
export const universeMissing: Rule = {
  code: "universe_missing",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isOthers)
      .filter((others) => others.universe.length === 0)
      .map((node) => ({
        node,
        message: `The other members of "${node.$container.name}" are unspecified, and nobody is named who might be one.`,
        help: 'Name the candidates: "others unspecified from uk, france, germany". Each of them will be in or out.',
      })),
};
