import { expand, textOf } from "../completions/one-by-one.js";
import type { DecisionTree } from "../completions/explore.js";
import { mergeSets } from "../completions/merge.js";
import { reducedTree } from "../completions/reduced-tree.js";
import { settlingSets } from "../completions/settling.js";
import type { HoleAnswer, Settling } from "../finding.js";
import { byCodePoint } from "../order/code-point.js";
import type { Leaf, LevelAnswer, Value } from "./level.js";
import { VALUES } from "./level.js";

/** How many settling sets are listed one by one for a verdict. */
const SETTLING_LIMIT = 200;

/** For an undetermined answer: per attainable verdict the minimal settling sets. Nothing where nothing is open. */
export function settlingOf({ tree, verdict, range }: LevelAnswer): readonly Settling[] {
  if (verdict !== "undetermined") return [];
  const remembered = known.get(tree);
  if (remembered !== undefined) return remembered;
  const settling = workOut(tree, range);
  known.set(tree, settling);
  return settling;
}

/** By tree: the finding, its reasons and the agenda all ask for the same sets. */
const known = new WeakMap<LevelAnswer["tree"], readonly Settling[]>();

function workOut(tree: LevelAnswer["tree"], range: LevelAnswer["range"]): readonly Settling[] {
  const found = settlingSets(reducedTree(valuesOf(tree)), VALUES);
  return range.map((value) => {
    const grouped = found?.get(value) ?? [];
    const sets: (readonly HoleAnswer[])[] = [];
    let all = found !== null;
    for (const set of grouped) {
      for (const answers of expand(set)) {
        if (sets.length < SETTLING_LIMIT) sets.push(answers);
        else all = false;
      }
    }
    sets.sort((first, second) => first.length - second.length || byCodePoint(textOf(first), textOf(second)));
    return {
      verdict: value,
      sets,
      grouped: mergeSets(grouped).toSorted((first, second) => first.length - second.length),
      complete: all,
      limit: SETTLING_LIMIT,
    };
  });
}

/** The tree with its values alone. */
export function valuesOf(tree: DecisionTree<Leaf>): DecisionTree<Value> {
  return tree.type === "leaf"
    ? { type: "leaf", result: tree.result.value, completion: tree.completion }
    : { ...tree, children: tree.children.map(valuesOf) };
}
