import { classesOf } from "../completions/classes.js";
import { explore, holdsInSome, isProblem, leavesOf } from "../completions/explore.js";
import type { AnswerClass, DecisionTree } from "../completions/explore.js";
import type { Completion } from "../completions/settle.js";
import type { OpenHole } from "../completions/variant.js";
import { AnswerRules } from "../families/answer-rules.js";
import { valueOf } from "../families/families.js";
import type { Solution } from "../families/families.js";
import type { Verdict } from "../finding.js";
import type { Ground } from "../grounding/context.js";
import { groundGame } from "../grounding/ground.js";
import type { Grounding, Inquiry } from "../grounding/ground.js";
import type { Level } from "../model/instrument.js";
import type { SlotValue } from "../model/variant.js";
import type { EngineProblem } from "../problem.js";
import type { SimpleGame } from "../voting/simple-games.js";

/** The value of a question in one completion. */
export type Value = Solution["value"];

/** The values a question can have, in the order they are told. */
export const VALUES: readonly Value[] = ["assured", "discretionary", "impossible"];

/** One closed game with its value. */
export interface Leaf {
  readonly value: Value;
  readonly grounding: Grounding;
  /** Who forces it, where one evaluation decides: the same object where it is the same people. Null where it has to be played out. */
  readonly rule: SimpleGame | null;
}

/** A question at one level: worked out in every completion that differs. */
export interface LevelAnswer {
  readonly level: Level;
  readonly verdict: Verdict;
  readonly range: readonly Value[];
  readonly tree: DecisionTree<Leaf>;
  readonly leaves: readonly { readonly result: Leaf; readonly completion: Completion }[];
  readonly rules: AnswerRules;
}

/** Works a question out at one level. Only completions define verdicts (supervaluation: van Fraassen 1966). */
export function answerAt(
  ground: Ground,
  inquiry: Inquiry,
  holes: readonly OpenHole[],
  level: Level,
): LevelAnswer | EngineProblem {
  const rules = new AnswerRules();
  const { given, answersOf, leafOf } = worksOf(ground, inquiry, holes, level, rules);
  const tree = explore<Leaf>(given, answersOf, leafOf);
  if (isProblem(tree)) return tree;
  const leaves = leavesOf(tree);
  const range = VALUES.filter((value) => leaves.some(({ result }) => result.value === value));
  const [only] = range;
  return {
    level,
    verdict: only !== undefined && range.length === 1 ? only : "undetermined",
    range,
    tree,
    leaves,
    rules,
  };
}

/** Whether the question has a wanted value in some completion, looking no further than to the first such. */
export function hasValueAt(
  ground: Ground,
  inquiry: Inquiry,
  holes: readonly OpenHole[],
  level: Level,
  isWanted: (value: Value) => boolean,
): boolean | EngineProblem {
  const { given, answersOf, leafOf } = worksOf(ground, inquiry, holes, level, new AnswerRules());
  return holdsInSome<Leaf>(given, answersOf, leafOf, ({ value }) => isWanted(value));
}

/** What is assumed, which answers a hole has, and how one completion is worked out. */
function worksOf(
  ground: Ground,
  inquiry: Inquiry,
  holes: readonly OpenHole[],
  level: Level,
  rules: AnswerRules,
): {
  readonly given: Completion;
  readonly answersOf: (hole: string) => readonly AnswerClass[] | EngineProblem;
  readonly leafOf: (completion: Completion) => Leaf | EngineProblem;
} {
  const byName = new Map(holes.map((hole) => [hole.name, hole]));
  const values = new Map<string, Value>();
  const assumed = new Map<string, SlotValue>();
  for (const { name, menu } of holes)
    if (menu[0] !== undefined && menu.length === 1) assumed.set(name, menu[0].value);
  return {
    given: assumed,
    answersOf: (name) => {
      const hole = byName.get(name);
      return hole === undefined || hole.menu.length === 0
        ? emptyMenu(name)
        : classesOf(ground, inquiry, hole);
    },
    leafOf: (completion) => {
      const grounding = groundGame(ground, inquiry, level, completion);
      const { game } = grounding;
      const rule = rules.ruleOf(game);
      if (rule !== null) return { value: valueOfRule(rule), grounding, rule };
      const key = JSON.stringify(game);
      const value = values.get(key) ?? valueOf(game);
      if (isProblem(value)) return value;
      values.set(key, value);
      return { value, grounding, rule };
    },
  };
}

/** Assured if nobody is needed, impossible if not even everybody suffices. */
function valueOfRule({ form }: SimpleGame): Value {
  if (form.type === "always") return "assured";
  return form.type === "never" ? "impossible" : "discretionary";
}

function emptyMenu(hole: string): EngineProblem {
  return {
    type: "problem",
    code: "empty_menu",
    message: `The hole ${hole} has no answer on its menu.`,
    help: "Give the contested words at least two readings, or fill the hole by a variant.",
  };
}
