import type { AstNode } from "langium";
import type { File } from "../generated/ast.js";
import type { Checked } from "../diagnostics/rule.js";
import { inARow } from "./tree.js";

/** By what tells a kind: the nodes of a file that are of it. Several rules ask for the same kinds. */
const known = new WeakMap<File, Map<unknown, readonly AstNode[]>>();

function ofKind<Node extends AstNode>(file: File, is: (node: unknown) => node is Node): readonly Node[] {
  const kinds = known.get(file) ?? new Map<unknown, readonly AstNode[]>();
  known.set(file, kinds);
  const nodes = kinds.get(is);
  if (nodes !== undefined) return nodes as readonly Node[];
  const found = inARow(file).nodes.filter(is);
  kinds.set(is, found);
  return found;
}

/** Every node of a kind in the given files, then in the library's, then the standard measures. */
export function allOf<Node extends AstNode>(
  checked: Checked,
  is: (node: unknown) => node is Node,
): readonly Node[] {
  return [...checked.given, ...checked.library, checked.standard].flatMap((file) => ofKind(file, is));
}

/** Every node of a kind in the given files: where findings may stand. */
export function givenOf<Node extends AstNode>(
  checked: Checked,
  is: (node: unknown) => node is Node,
): readonly Node[] {
  return checked.given.flatMap((file) => ofKind(file, is));
}
