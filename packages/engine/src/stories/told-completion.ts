import type { AnswerClass, DecisionTree } from "../completions/explore.js";
import { settlingSets } from "../completions/settling.js";
import type { SettlingClasses } from "../completions/settling.js";
import type { Completion } from "../completions/settle.js";
import type { HoleName } from "../model/term.js";
import { byCodePoint } from "../order/code-point.js";
import { VALUES } from "../verdicts/level.js";
import type { Leaf, LevelAnswer, Value } from "../verdicts/level.js";
import { valuesOf } from "../verdicts/settle-verdicts.js";

/** An answer met on the way to a completion, with those that do the same; and whether the value rests on it. */
export interface MetAnswer {
  readonly hole: HoleName;
  readonly labels: readonly string[];
  readonly decides: boolean;
}

/** The completion that is told. */
export interface ToldCompletion {
  readonly leaf: Leaf;
  readonly completion: Completion;
  readonly met: readonly MetAnswer[];
}

/**
 * One completion in which a question has this value: for a question that is undetermined one that a smallest minimal
 * settling set leaves, so that as few answers as can be are supposed. Of several the first, in the order of the menus.
 * Null where no completion has the value.
 */
export function toldCompletion(answer: LevelAnswer, value: Value): ToldCompletion | null {
  const settling = answer.range.length > 1 ? smallestSet(answer, value) : [];
  // Too many partial completions to look at: then each answer on the way is taken as one that decides.
  return firstLeaf(answer.tree, value, settling, []);
}

function smallestSet(answer: LevelAnswer, value: Value): SettlingClasses | null {
  const sets = settlingSets(valuesOf(answer.tree), VALUES)?.get(value) ?? [];
  const [smallest] = sets.toSorted((first, second) => first.length - second.length || byText(first, second));
  return smallest ?? null;
}

const textOf = (set: SettlingClasses): string =>
  set.map(({ hole, answers }) => `${hole}=${answers.join("|")}`).join("\u0000");

const byText = (first: SettlingClasses, second: SettlingClasses): number =>
  byCodePoint(textOf(first), textOf(second));

function firstLeaf(
  node: DecisionTree<Leaf>,
  value: Value,
  settling: SettlingClasses | null,
  met: readonly MetAnswer[],
): ToldCompletion | null {
  if (node.type === "leaf") {
    return node.result.value === value ? { leaf: node.result, completion: node.completion, met } : null;
  }
  const chosen = settling?.find(({ hole }) => hole === node.hole);
  for (const [index, child] of node.children.entries()) {
    const labels = node.classes[index]?.labels ?? [];
    if (chosen !== undefined && !isSame(chosen.answers, labels)) continue;
    const answer = { hole: node.hole, labels, decides: settling === null || chosen !== undefined };
    const found = firstLeaf(child, value, settling, [...met, answer]);
    if (found !== null) return found;
  }
  return null;
}

function isSame(answers: readonly string[], labels: AnswerClass["labels"]): boolean {
  return answers.length === labels.length && answers.every((answer, index) => answer === labels[index]);
}
