import { GrammarUtils } from "langium";
import { isHoleSetting } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import { missingParts } from "../../names/references.js";
import { NameIndex } from "../../names/suggest.js";
import { LEFT_OUT } from "../../parsing/words.js";
import type { Rule } from "../rule.js";

/** A variant that answers a question which no text leaves open. */
export const unknownHole: Rule = {
  code: "unknown_hole",
  severity: "error",
  check: (checked) => {
    const missing = missingParts(checked);
    // What lacks its name may be what is meant.
    if ([...checked.holes.keys()].some((hole) => hole.includes(LEFT_OUT))) return [];
    const holes = new NameIndex(checked.holes.keys());
    return givenOf(checked, isHoleSetting).flatMap((setting) => {
      if (checked.holes.has(setting.hole)) return [];
      // A part that is missing elsewhere too is told of there.
      const parts = setting.hole.split(".");
      if (parts.some((part) => checked.unreadWords.has(part) || missing.has(part))) return [];
      const closest = holes.closest(setting.hole);
      const at = GrammarUtils.findNodeForProperty(setting.$cstNode, "hole");
      const help =
        closest === null
          ? "Only what is unspecified, contested or vague can be filled; name it as AGREEMENT.ARTICLE.OWNER.SLOT, GROUP.members or COUNCIL.rule."
          : `Did you mean "${closest}"?`;
      return [{ node: setting, at, message: `No open term is called "${setting.hole}".`, help }];
    });
  },
};
