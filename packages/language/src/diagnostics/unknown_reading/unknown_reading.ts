import { GrammarUtils } from "langium";
import { isHoleSetting } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import { closestName } from "../../names/suggest.js";
import type { Rule } from "../rule.js";

/** A variant that picks a reading which the contested words do not have. */
export const unknownReading: Rule = {
  code: "unknown_reading",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isHoleSetting).flatMap((setting) => {
      const labels = checked.holes.get(setting.hole);
      const { reading } = setting;
      if (reading === undefined || labels === undefined || labels?.includes(reading) === true) return [];
      const at = GrammarUtils.findNodeForProperty(setting.$cstNode, "reading");
      if (labels === null) {
        const message = `"${setting.hole}" has no readings to choose from: its words are not contested.`;
        return [
          {
            node: setting,
            at,
            message,
            help: "Fill it with place = …, determined by …, measures = … or deadline = ….",
          },
        ];
      }
      const closest = closestName(reading, labels);
      const help =
        closest === null
          ? `Its readings: ${labels.map((label) => `"${label}"`).join(", ")}.`
          : `Did you mean "${closest}"?`;
      return [{ node: setting, at, message: `"${setting.hole}" has no reading "${reading}".`, help }];
    }),
};
