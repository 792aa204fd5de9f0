import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "../order/code-point.js";
import type { DecisionTree } from "./explore.js";
import { branchesOf } from "./explore.js";
import { reducedTree } from "./reduced-tree.js";
import { settlingSets } from "./settling.js";

type Value = "assured" | "impossible";
const HOLES = ["place", "deadline", "rule", "measures"];
const VALUES: readonly Value[] = ["assured", "impossible"];

const classOf = (index: number) => ({
  labels: [`answer ${String(index)}`],
  value: { slot: "reading", value: String(index) } as const,
});

/** Trees over four holes of two answers each, each path in an order of its own. */
const treeOver = (holes: readonly string[]): fc.Arbitrary<DecisionTree<Value>> => {
  const leaf = fc
    .constantFrom(...VALUES)
    .map((result): DecisionTree<Value> => ({ type: "leaf", result, completion: new Map() }));
  if (holes.length === 0) return leaf;
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...holes).chain((hole) => {
        const rest = treeOver(holes.filter((one) => one !== hole));
        return fc.tuple(rest, rest).map((children): DecisionTree<Value> => ({
          type: "branch",
          hole,
          classes: [classOf(0), classOf(1)],
          children,
        }));
      }),
    },
  );
};

const setsOf = (tree: DecisionTree<Value>): unknown => {
  const found = settlingSets(tree, VALUES);
  return VALUES.map((value) =>
    (found?.get(value) ?? [])
      .map((set) =>
        set
          .map(({ hole, answers }) => `${hole}: ${answers.join(", ")}`)
          .toSorted(byCodePoint)
          .join("; "),
      )
      .toSorted(byCodePoint),
  );
};

test("a tree without the holes that make no difference has the same settling sets", () => {
  fc.assert(
    fc.property(treeOver(HOLES), (tree) => {
      const reduced = reducedTree(tree);
      expect(setsOf(reduced)).toEqual(setsOf(tree));
      expect(branchesOf(reduced).size).toBeLessThanOrEqual(branchesOf(tree).size);
    }),
    { numRuns: 500 },
  );
});
