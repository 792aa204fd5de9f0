/**
 * The cycles of a graph, each as the nodes on the way back to the first, in the order of `nodes`.
 * A node is named in one cycle at most. Without recursion, so that long chains are no danger.
 */
export function findCycles<Node>(
  nodes: readonly Node[],
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const cycles: Node[][] = [];
  const done = new Set<Node>();
  const reported = new Set<Node>();
  for (const root of nodes) {
    const path: { readonly node: Node; readonly rest: Node[] }[] = [];
    const depths = new Map<Node, number>();
    const enter = (node: Node): void => {
      depths.set(node, path.length);
      path.push({ node, rest: next(node).toReversed() });
    };
    if (!done.has(root)) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = top.rest.pop();
      if (target === undefined) {
        path.pop();
        depths.delete(top.node);
        done.add(top.node);
        continue;
      }
      const depth = depths.get(target);
      if (depth === undefined) {
        if (!done.has(target)) enter(target);
        continue;
      }
      const cycle = path.slice(depth).map((step) => step.node);
      if (cycle.some((node) => reported.has(node))) continue;
      for (const node of cycle) reported.add(node);
      cycles.push(cycle);
    }
  }
  return cycles;
}
