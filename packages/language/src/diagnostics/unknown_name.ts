import type { AstNode } from "langium";
import { allOf } from "../names/declared.js";
import { moreUses, unknownNames } from "../names/references.js";
import { closestName } from "../names/suggest.js";
import type { Rule } from "./rule.js";

/** What a rule about undeclared names of one kind needs to know. */
export interface NameKind<Node extends AstNode> {
  readonly code: string;
  /** The kind as references have it, and as a person calls it. */
  readonly wanted: string;
  readonly called: string;
  readonly is: (node: unknown) => node is Node;
  readonly nameOf: (node: Node) => string;
  /** How to declare one of this name. */
  readonly declare: (name: string) => string;
}

/** A rule that finds names of one kind that nothing declares, and offers the closest that something does. */
export function unknownNameRule<Node extends AstNode>(kind: NameKind<Node>): Rule {
  return {
    code: kind.code,
    severity: "error",
    check: (checked) => {
      const known = allOf(checked, kind.is).map(kind.nameOf);
      return unknownNames(checked, [kind.wanted]).map(({ name, node, reference, more }) => {
        const closest = closestName(name, known);
        const message = `There is no ${kind.called} called "${name}".${moreUses(more)}`;
        const help =
          closest === null
            ? kind.declare(name)
            : `Did you mean "${closest}"? If not: ${kind.declare(name).replace(/^./u, (letter) => letter.toLowerCase())}`;
        return { node, at: reference.$refNode, message, help };
      });
    },
  };
}
