import type { SlotValue } from "../model/variant.js";
import type { HoleName } from "../model/term.js";
import type { EngineProblem } from "../problem.js";
import { UnansweredHole } from "./settle.js";
import type { Completion } from "./settle.js";

/** Answers that lead to the same games, of which the first stands for all. */
export interface AnswerClass {
  readonly labels: readonly string[];
  readonly value: SlotValue;
}

/** What was worked out, branching only over the holes that were reached. */
export type DecisionTree<Result> =
  | { readonly type: "leaf"; readonly result: Result; readonly completion: Completion }
  | {
      readonly type: "branch";
      readonly hole: HoleName;
      readonly classes: readonly AnswerClass[];
      readonly children: readonly DecisionTree<Result>[];
    };

/** So many completions are worked out for one question at one level before the engine says that it is too many. */
export const COMPLETION_LIMIT = 200_000;

/**
 * Works something out in every completion. `workOut` reads holes through the completion it is given; the first
 * unanswered one it reaches makes a branch. Completions that never reach a hole do not differ by it.
 */
export function explore<Result>(
  given: Completion,
  classesOf: (hole: HoleName) => readonly AnswerClass[] | EngineProblem,
  workOut: (completion: Completion) => Result | EngineProblem,
): DecisionTree<Result> | EngineProblem {
  let leaves = 0;
  const visit = (completion: Completion): DecisionTree<Result> | EngineProblem => {
    const reached = workOutOrReach(workOut, completion);
    if (!(reached instanceof UnansweredHole)) {
      if (isProblem(reached)) return reached;
      leaves += 1;
      if (leaves > COMPLETION_LIMIT) return tooMany();
      return { type: "leaf", result: reached, completion };
    }
    const classes = classesOf(reached.hole);
    if (isProblem(classes)) return classes;
    const children: DecisionTree<Result>[] = [];
    for (const { value } of classes) {
      const child = visit(new Map(completion).set(reached.hole, value));
      if (isProblem(child)) return child;
      children.push(child);
    }
    return { type: "branch", hole: reached.hole, classes, children };
  };
  return visit(given);
}

/**
 * Whether what is worked out is as wanted in some completion. Looks no further than to the first, and not at more than
 * `COMPLETION_LIMIT`.
 */
export function holdsInSome<Result>(
  given: Completion,
  classesOf: (hole: HoleName) => readonly AnswerClass[] | EngineProblem,
  workOut: (completion: Completion) => Result | EngineProblem,
  isWanted: (result: Result) => boolean,
): boolean | EngineProblem {
  let leaves = 0;
  const visit = (completion: Completion): boolean | EngineProblem => {
    const reached = workOutOrReach(workOut, completion);
    if (!(reached instanceof UnansweredHole)) {
      leaves += 1;
      if (leaves > COMPLETION_LIMIT) return tooMany();
      return isProblem(reached) ? reached : isWanted(reached);
    }
    const classes = classesOf(reached.hole);
    if (isProblem(classes)) return classes;
    for (const { value } of classes) {
      const found = visit(new Map(completion).set(reached.hole, value));
      if (found !== false) return found;
    }
    return false;
  };
  return visit(given);
}

/** What is worked out, or the first hole that is reached without an answer. */
function workOutOrReach<Result>(
  workOut: (completion: Completion) => Result,
  completion: Completion,
): Result | UnansweredHole {
  try {
    return workOut(completion);
  } catch (error) {
    if (error instanceof UnansweredHole) return error;
    throw error;
  }
}

/** Whether a result is a problem. */
export function isProblem(result: unknown): result is EngineProblem {
  return typeof result === "object" && result !== null && "type" in result && result.type === "problem";
}

/** The results of all completions, in the order of the menus. */
export function leavesOf<Result>(
  tree: DecisionTree<Result>,
): readonly { readonly result: Result; readonly completion: Completion }[] {
  return tree.type === "leaf" ? [tree] : tree.children.flatMap(leavesOf);
}

/** The holes a tree branches on, with their classes, in the order they are reached. */
export function branchesOf(tree: DecisionTree<unknown>): ReadonlyMap<HoleName, readonly AnswerClass[]> {
  const found = new Map<HoleName, readonly AnswerClass[]>();
  const visit = (node: DecisionTree<unknown>): void => {
    if (node.type === "leaf") return;
    if (!found.has(node.hole)) found.set(node.hole, node.classes);
    node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function tooMany(): EngineProblem {
  return {
    type: "problem",
    code: "too_many_completions",
    message: `More than ${String(COMPLETION_LIMIT)} ways to complete the text differ for this question.`,
    help: "Name a variant that settles some of the open terms, or ask about one party at a time.",
  };
}
