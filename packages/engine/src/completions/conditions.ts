import { byCodePoint } from "../order/code-point.js";
import type { DecisionTree } from "./explore.js";
import { mergeSets } from "./merge.js";
import { settlingSets } from "./settling.js";
import type { SettlingClasses } from "./settling.js";

/**
 * For each label of a tree's leaves, readable conditions under which it holds: any one of them, each all of its answers. They
 * are minimal settling sets, so many as cover every completion with that label and, chosen one by one for what they
 * cover, hardly more; sets that differ in one hole alone are joined. Where there are too many partial completions to
 * find those, the ways through the tree stand instead.
 */
export function conditionsByLabel(
  tree: DecisionTree<string>,
  labels: readonly string[],
): ReadonlyMap<string, readonly SettlingClasses[]> {
  const paths = pathsOf(tree);
  const settling = settlingSets(tree, labels);
  return new Map(
    labels.map((label) => {
      const own = paths.filter((path) => path.label === label).map(({ answers }) => answers);
      const sets = settling === null ? own : covering(settling.get(label) ?? [], own);
      const merged = mergeSets(sets).toSorted((first, second) => first.length - second.length);
      return [label, merged] as const;
    }),
  );
}

interface Path {
  readonly label: string;
  readonly answers: SettlingClasses;
}

function pathsOf(tree: DecisionTree<string>, before: SettlingClasses = []): readonly Path[] {
  if (tree.type === "leaf") return [{ label: tree.result, answers: before }];
  return tree.children.flatMap((child, index) => {
    const answers = tree.classes[index]?.labels ?? [];
    return pathsOf(child, [...before, { hole: tree.hole, answers }]);
  });
}

/** So few of the sets that each path is inside one of them. Each path has one: its answers taken back until none can be. */
function covering(
  sets: readonly SettlingClasses[],
  paths: readonly SettlingClasses[],
): readonly SettlingClasses[] {
  const written = paths.map((path) => new Set(path.map(textOf)));
  const reach = sets
    .toSorted((first, second) => byCodePoint(first.map(textOf).join(), second.map(textOf).join()))
    .map((set) => ({
      set,
      left: new Set(
        written.flatMap((path, index) => (set.every((one) => path.has(textOf(one))) ? [index] : [])),
      ),
    }));
  const chosen: SettlingClasses[] = [];
  for (;;) {
    const best = reach.reduce(
      (known, one) => (one.left.size > (known?.left.size ?? 0) ? one : known),
      reach[0],
    );
    if (best === undefined || best.left.size === 0) return chosen;
    chosen.push(best.set);
    const covered = [...best.left];
    for (const { left } of reach) for (const index of covered) left.delete(index);
  }
}

function textOf({ hole, answers }: SettlingClasses[number]): string {
  return JSON.stringify([hole, answers]);
}
