import type { DecisionTree } from "./explore.js";

/**
 * The tree without the holes that make no difference: a branch whose answers all lead to the same is that, and what is the same
 * stands there once (Bryant 1986; for variables of several values: Kam and others 1998). What it says of a completion is the same.
 */
export function reducedTree<Result extends string>(tree: DecisionTree<Result>): DecisionTree<Result> {
  const ids = new Map<DecisionTree<Result>, number>();
  const known = new Map<string, DecisionTree<Result>>();
  const kept = (key: string, node: DecisionTree<Result>): DecisionTree<Result> => {
    const same = known.get(key);
    if (same !== undefined) return same;
    known.set(key, node);
    ids.set(node, ids.size);
    return node;
  };
  const visit = (node: DecisionTree<Result>): DecisionTree<Result> => {
    if (node.type === "leaf") return kept(node.result, node);
    const children = node.children.map(visit);
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const key = [node.hole, ...children.map((child) => String(ids.get(child)))].join(" ");
    return kept(key, { ...node, children });
  };
  return visit(tree);
}
