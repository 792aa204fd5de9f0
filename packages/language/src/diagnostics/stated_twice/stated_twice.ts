import type { AstNode } from "langium";
import {
  isAgreement,
  isArticle,
  isForceProperty,
  isInForce,
  isLike,
  isPartOf,
  isSigned,
} from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

const KINDS: readonly (readonly [string, (node: unknown) => boolean])[] = [
  ["the day of signature", isSigned],
  ["the entry into force", isInForce],
  ["the force", isForceProperty],
  ["what it is part of", isPartOf],
  ["what it is like", isLike],
];

/** A term given twice for one agreement or article: the text would contradict itself. */
export const statedTwice: Rule = {
  code: "stated_twice",
  severity: "error",
  check: (checked) =>
    [...givenOf(checked, isAgreement), ...givenOf(checked, isArticle)].flatMap(({ properties }) =>
      KINDS.flatMap(([words, is]) =>
        properties
          .filter((property: AstNode) => is(property))
          .slice(1)
          .map((node) => ({
            node,
            message: `This states ${words} a second time.`,
            help: "Keep one of the two.",
          })),
      ),
    ),
};
