import { isQuality, type Quality } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** Words of the law on the use of force, which general law and practice give a meaning. */
const KNOWN: ReadonlySet<string> = new Set(["provoked", "unprovoked"]);

/** A threshold whose word is open to argument. Each word is told once. */
export const undefinedWord: Rule = {
  code: "undefined_word",
  severity: "warning",
  check: (checked) => {
    const first = new Map<string, Quality>();
    for (const node of givenOf(checked, isQuality)) {
      if (!KNOWN.has(node.word) && !first.has(node.word)) first.set(node.word, node);
    }
    return [...first].map(([word, node]) => ({
      node,
      message: `No text says what makes an attack "${word}".`,
      help: "Let a scenario say whether its attack is so; else the answer depends on it.",
    }));
  },
};
