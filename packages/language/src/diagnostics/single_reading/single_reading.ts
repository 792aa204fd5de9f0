import type { AstNode } from "langium";
import {
  isContestedDeadline,
  isContestedDeterminer,
  isContestedForce,
  isContestedMeasures,
  isContestedPlace,
  isContestedRule,
  isContestedScope,
} from "../../generated/ast.js";
import { wordsOf } from "../../lowering/context.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

type Contested = AstNode & { readonly readings: readonly AstNode[] };

const isContested = (node: unknown): node is Contested =>
  [
    isContestedDeadline,
    isContestedDeterminer,
    isContestedForce,
    isContestedMeasures,
    isContestedPlace,
    isContestedRule,
    isContestedScope,
  ].some((is) => is(node));

/** Words said to be contested that have but one reading. */
export const singleReading: Rule = {
  code: "single_reading",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isContested)
      .filter(({ readings }) => new Set(readings.map(wordsOf)).size < Math.max(2, readings.length))
      .map((node) => ({
        node,
        message: "Contested words have two different readings or more.",
        help: "Add the other reading, or state the only one without “contested”.",
      })),
};
