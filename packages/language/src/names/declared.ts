import type { AstNode } from "langium";
import type { Checked } from "../diagnostics/rule.js";
import { inARow } from "./tree.js";

/** Every node of a kind in the given files, then in the library's, then the standard measures. */
export function allOf<Node extends AstNode>(
  checked: Checked,
  is: (node: unknown) => node is Node,
): readonly Node[] {
  return [...checked.given, ...checked.library, checked.standard].flatMap((file) =>
    inARow(file).nodes.filter(is),
  );
}

/** Every node of a kind in the given files: where findings may stand. */
export function givenOf<Node extends AstNode>(
  checked: Checked,
  is: (node: unknown) => node is Node,
): readonly Node[] {
  return checked.given.flatMap((file) => inARow(file).nodes.filter(is));
}
