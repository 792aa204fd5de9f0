import { isOthers } from "../../generated/ast.js";
import { candidatesOf, MOST_CANDIDATES } from "../../lowering/group.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** More candidates for membership than can be tried: every set of them is an answer. */
export const universeTooLarge: Rule = {
  code: "universe_too_large",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isOthers).flatMap((node) => {
      const { length } = candidatesOf(node.$container);
      if (length <= MOST_CANDIDATES) return [];
      return [
        {
          node,
          message: `"${node.$container.name}" has ${length} candidates for membership, which is more than ${MOST_CANDIDATES}.`,
          help: "Name as belonging whoever does, leave out whom nobody has spoken of, or let a body stand for its members.",
        },
      ];
    }),
};
