import type { HoleName } from "../model/term.js";
import type { AnswerClass, DecisionTree } from "./explore.js";
import { branchesOf } from "./explore.js";

/** One minimal partial completion: by hole, the class whose answers settle. */
export type SettlingClasses = readonly { readonly hole: HoleName; readonly answers: readonly string[] }[];

/** So many partial completions are looked at; beyond it the settling sets are told to be incomplete. */
const PARTIAL_LIMIT = 2_000_000;

const MIXED = -1;

/**
 * For each value some completion gives: the minimal sets of answers after which it holds whatever the other holes
 * are (its prime implicants over finite menus). Every partial completion, each hole answered or left open, is given
 * the one value its completions share, or none; minimal are those of which no answer can be taken back.
 *
 * @returns null where there are too many partial completions to look at.
 */
export function settlingSets<Value extends string>(
  tree: DecisionTree<Value>,
  values: readonly Value[],
): ReadonlyMap<Value, readonly SettlingClasses[]> | null {
  const holes = [...branchesOf(tree)].map(([hole, classes]) => ({ hole, classes }));
  // Digit `size` of a hole means that it is left open.
  const sizes = holes.map(({ classes }) => classes.length);
  const strides: number[] = [];
  let total = 1;
  for (const size of sizes) {
    strides.push(total);
    total *= size + 1;
  }
  if (total > PARTIAL_LIMIT) return null;

  const table = new Int8Array(total).fill(MIXED);
  const digit = (index: number, hole: number): number =>
    Math.floor(index / (strides[hole] ?? 1)) % ((sizes[hole] ?? 0) + 1);
  const position = new Map(holes.map(({ hole }, index) => [hole, index]));
  for (let index = 0; index < total; index += 1) {
    const open = sizes.findIndex((size, hole) => digit(index, hole) === size);
    if (open === -1) {
      table[index] = values.indexOf(valueAt(tree, (hole) => digit(index, position.get(hole) ?? 0)));
    } else {
      // The answered versions of the first open hole have smaller indices, so they are known already.
      const stride = strides[open] ?? 1;
      const size = sizes[open] ?? 0;
      const first = table[index - size * stride] ?? MIXED;
      let shared = first;
      for (let answer = 1; answer < size; answer += 1) {
        if (table[index - (size - answer) * stride] !== first) shared = MIXED;
      }
      table[index] = shared;
    }
  }

  const found = new Map<Value, SettlingClasses[]>();
  for (let index = 0; index < total; index += 1) {
    const value = values[table[index] ?? MIXED];
    if (value === undefined) continue;
    const answered = sizes.flatMap((size, hole) => (digit(index, hole) === size ? [] : [hole]));
    const isMinimal = answered.every((hole) => {
      const opened = index + ((sizes[hole] ?? 0) - digit(index, hole)) * (strides[hole] ?? 1);
      return table[opened] !== table[index];
    });
    if (!isMinimal) continue;
    const set = answered.map((hole) => ({
      hole: holes[hole]?.hole ?? "",
      answers: labelsOf(holes[hole]?.classes ?? [], digit(index, hole)),
    }));
    found.set(value, [...(found.get(value) ?? []), set]);
  }
  return found;
}

function labelsOf(classes: readonly AnswerClass[], index: number): readonly string[] {
  return classes[index]?.labels ?? [];
}

function valueAt<Value>(tree: DecisionTree<Value>, answer: (hole: HoleName) => number): Value {
  let node = tree;
  while (node.type === "branch") {
    const child = node.children[answer(node.hole)];
    if (child === undefined) throw new RangeError(`The tree has no such answer to ${node.hole}.`);
    node = child;
  }
  return node.result;
}
