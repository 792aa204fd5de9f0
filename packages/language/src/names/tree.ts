import { isAstNode, isReference, type AstNode, type ReferenceInfo } from "langium";

/** A tree in one row. */
export interface TreeInARow {
  /** Every node, before those below it, in the order of the text. */
  readonly nodes: readonly AstNode[];
  /** The same by their types. */
  readonly byType: ReadonlyMap<string, readonly AstNode[]>;
  /** Every use of a name, in the order of the nodes. */
  readonly uses: readonly ReferenceInfo[];
}

/** Trees do not change once read, so each is walked once, however many rules look at it. */
const known = new WeakMap<AstNode, TreeInARow>();

function walk(container: AstNode, nodes: AstNode[], uses: ReferenceInfo[]): void {
  nodes.push(container);
  const properties: readonly (readonly [string, unknown])[] = Object.entries(container);
  for (const [property, value] of properties) {
    if (property.startsWith("$")) continue;
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const reference of parts) if (isReference(reference)) uses.push({ reference, container, property });
  }
  for (const [property, value] of properties) {
    if (property.startsWith("$")) continue;
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of parts) if (isAstNode(part)) walk(part, nodes, uses);
  }
}

/**
 * The nodes and the used names of a whole file. No sentence of the language holds one of its own kind, so a tree is
 * never deep.
 */
export function inARow(root: AstNode): TreeInARow {
  const found = known.get(root);
  if (found !== undefined) return found;
  const nodes: AstNode[] = [];
  const uses: ReferenceInfo[] = [];
  walk(root, nodes, uses);
  const byType = new Map<string, AstNode[]>();
  for (const node of nodes) {
    const same = byType.get(node.$type);
    if (same === undefined) byType.set(node.$type, [node]);
    else same.push(node);
  }
  const row = { nodes, byType, uses };
  known.set(root, row);
  return row;
}
