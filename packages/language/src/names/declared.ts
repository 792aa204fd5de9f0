import type { AstNode } from "langium";
import * as generated from "../generated/ast.js";
import type { Checked } from "../diagnostics/rule.js";
import { inARow } from "./tree.js";

/** What the generated questions ask for: `isParty` for `Party`. All of them go by a node's type alone. */
const ASKED: ReadonlyMap<unknown, string> = new Map(
  Object.entries(generated).flatMap(([name, value]) =>
    typeof value === "function" && /^is[A-Z]/u.test(name) ? [[value, name.slice(2)] as const] : [],
  ),
);

/** By what tells a kind: the nodes of a file that are of it. Several rules ask for the same kinds. */
const known = new WeakMap<generated.File, Map<unknown, readonly AstNode[]>>();

function findKind(file: generated.File, is: (node: unknown) => node is AstNode): readonly AstNode[] {
  const { nodes, byType } = inARow(file);
  const type = ASKED.get(is);
  if (type === undefined) return nodes.filter(is);
  const types = generated.reflection.getAllSubTypes(type).filter((one) => byType.has(one));
  const [only] = types;
  if (types.length <= 1) return byType.get(only ?? "") ?? [];
  const wanted = new Set(types);
  return nodes.filter((node) => wanted.has(node.$type));
}

function ofKind<Node extends AstNode>(
  file: generated.File,
  is: (node: unknown) => node is Node,
): readonly Node[] {
  const kinds = known.get(file) ?? new Map<unknown, readonly AstNode[]>();
  known.set(file, kinds);
  const found = kinds.get(is) ?? findKind(file, is);
  kinds.set(is, found);
  return found as readonly Node[];
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
