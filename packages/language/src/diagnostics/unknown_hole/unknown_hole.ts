import { GrammarUtils } from "langium";
import { isHoleSetting } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import { closestName } from "../../names/suggest.js";
import type { Rule } from "../rule.js";

/** A variant that answers a question which no text leaves open. */
export const unknownHole: Rule = {
  code: "unknown_hole",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isHoleSetting).flatMap((setting) => {
      if (checked.holes.has(setting.hole)) return [];
      if (setting.hole.split(".").some((part) => checked.unreadWords.has(part))) return [];
      const closest = closestName(setting.hole, checked.holes.keys());
      const at = GrammarUtils.findNodeForProperty(setting.$cstNode, "hole");
      const help =
        closest === null
          ? "Only what is unspecified, contested or vague can be filled; name it as AGREEMENT.ARTICLE.OWNER.SLOT, GROUP.members or COUNCIL.rule."
          : `Did you mean "${closest}"?`;
      return [{ node: setting, at, message: `No open term is called "${setting.hole}".`, help }];
    }),
};
