import { misdeclaredName, moreUses, unknownNames } from "../names/references.js";
import type { Rule } from "./rule.js";

/** What a rule about undeclared names of one kind needs to know. */
export interface NameKind {
  readonly code: string;
  /** The kind as references have it, and as a person calls it. */
  readonly wanted: string;
  readonly called: string;
  /** How to declare one of this name. */
  readonly declare: (name: string) => string;
}

/** A rule that finds names of one kind that nothing declares, and offers the closest that something does. */
export function unknownNameRule(kind: NameKind): Rule {
  return {
    code: kind.code,
    severity: "error",
    check: (checked) => {
      return unknownNames(checked, [kind.wanted]).map((unknown) => {
        const { name, node, reference, more, guess } = unknown;
        const message = `There is no ${kind.called} called "${name}".${moreUses(more)}`;
        const help =
          guess === null
            ? kind.declare(name)
            : `Did you mean "${guess.name}"? If not: ${kind.declare(name).replace(/^./u, (letter) => letter.toLowerCase())}`;
        return misdeclaredName(unknown) ?? { node, at: reference.$refNode, message, help };
      });
    },
  };
}
