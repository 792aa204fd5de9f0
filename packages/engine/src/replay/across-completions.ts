import { expand, textOf } from "../completions/one-by-one.js";
import { explore, isProblem, leavesOf } from "../completions/explore.js";
import type { AnswerClass, DecisionTree } from "../completions/explore.js";
import { mergeSets } from "../completions/merge.js";
import type { Completion } from "../completions/settle.js";
import { settlingSets } from "../completions/settling.js";
import type { OpenHole } from "../completions/variant.js";
import type { HoleAnswer } from "../finding.js";
import type { HoleName } from "../model/term.js";
import { byCodePoint } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { DUTY_STATES } from "./types.js";
import type { DutyOutcome, DutyState, StateSettling } from "./types.js";

/** How many settling sets are listed one by one for a state. */
const SETTLING_LIMIT = 200;

/** The outcomes of one duty in all completions, once each, and what settles its state. */
export interface Across {
  readonly outcomes: readonly DutyOutcome[];
  readonly range: readonly DutyState[];
  readonly settling: readonly StateSettling[];
  readonly holes: readonly HoleName[];
}

/** Works a duty out in every completion that differs for it. */
export function acrossCompletions(
  holes: ReadonlyMap<HoleName, OpenHole>,
  workOut: (completion: Completion) => DutyOutcome,
): Across | EngineProblem {
  const assumed: Completion = new Map(
    [...holes].flatMap(([name, { menu }]) =>
      menu[0] !== undefined && menu.length === 1 ? [[name, menu[0].value] as const] : [],
    ),
  );
  const tree = explore(assumed, (name) => answersOf(holes, name), workOut);
  if (isProblem(tree)) return tree;
  const outcomes = distinct(leavesOf(tree).map(({ result }) => result));
  const range = DUTY_STATES.filter((state) => outcomes.some((outcome) => outcome.state === state));
  const settling = range.length < 2 ? [] : settlingOf(tree, range);
  const turning = settling.flatMap(({ grouped }) => grouped.flatMap((set) => set.map(({ hole }) => hole)));
  return { outcomes, range, settling, holes: [...new Set(turning)].sort(byCodePoint) };
}

function answersOf(
  holes: ReadonlyMap<HoleName, OpenHole>,
  name: HoleName,
): readonly AnswerClass[] | EngineProblem {
  const menu = holes.get(name)?.menu ?? [];
  if (menu.length > 0) return menu.map(({ label, value }) => ({ labels: [label], value }));
  return {
    type: "problem",
    code: "empty_menu",
    message: `The hole ${name} has no answer on its menu.`,
    help: "Give the contested words at least two readings, or fill the hole by a variant.",
  };
}

function distinct(outcomes: readonly DutyOutcome[]): readonly DutyOutcome[] {
  const byValue = new Map<string, DutyOutcome>();
  for (const outcome of outcomes) {
    const key = JSON.stringify(outcome);
    if (!byValue.has(key)) byValue.set(key, outcome);
  }
  return [...byValue.values()].sort(
    (first, second) => DUTY_STATES.indexOf(first.state) - DUTY_STATES.indexOf(second.state),
  );
}

function settlingOf(tree: DecisionTree<DutyOutcome>, range: readonly DutyState[]): readonly StateSettling[] {
  const found = settlingSets(statesOf(tree), DUTY_STATES);
  return range.map((state) => {
    const grouped = found?.get(state) ?? [];
    const sets: (readonly HoleAnswer[])[] = grouped.flatMap((set) => [...expand(set)]);
    sets.sort((first, second) => first.length - second.length || byCodePoint(textOf(first), textOf(second)));
    return {
      state,
      sets: sets.slice(0, SETTLING_LIMIT),
      grouped: mergeSets(grouped).toSorted((first, second) => first.length - second.length),
      complete: found !== null && sets.length <= SETTLING_LIMIT,
      limit: SETTLING_LIMIT,
    };
  });
}

function statesOf(tree: DecisionTree<DutyOutcome>): DecisionTree<DutyState> {
  return tree.type === "leaf"
    ? { ...tree, result: tree.result.state }
    : { ...tree, children: tree.children.map(statesOf) };
}
