import { conditionsByLabel } from "../completions/conditions.js";
import { isProblem } from "../completions/explore.js";
import type { DecisionTree } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import type { SettlingClasses } from "../completions/settling.js";
import { holesUnder } from "../completions/variant.js";
import type { Verdict } from "../finding.js";
import { groundOf } from "../grounding/context.js";
import type { Level, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import { bySizeThenNames } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import type { AskOptions } from "../verdicts/ask.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt } from "../verdicts/level.js";
import type { Leaf, LevelAnswer, Value } from "../verdicts/level.js";
import { sharesOfChoice } from "./shares-of-choice.js";
import type { SharesOfChoice } from "./shares-of-choice.js";

/** Under which assumptions, and how many sets of a family are listed. */
export interface BlockOptions extends AskOptions {
  readonly level: Level;
  /** Whether domestic gates may stay shut. */
  readonly gatesFree: boolean;
  readonly limit: number;
}

/** Completions of the text in which the same sets block and suffice, and the conditions under which they do. */
export interface BlockGroup {
  readonly value: Value;
  /** Any one of these; each all of its answers. An empty condition holds in every completion. */
  readonly when: readonly SettlingClasses[];
  /** Null where nobody can block or nobody suffices: the question is assured, or impossible. */
  readonly shares: SharesOfChoice | null;
}

/** Sets that are minimal in every completion in which the question is discretionary, and those in some. */
export interface ValidSets {
  readonly everyCompletion: readonly (readonly string[])[];
  readonly someCompletion: readonly (readonly string[])[];
  readonly complete: boolean;
  readonly limit: number;
}

/** Who can block a question and who suffices, completion by completion, those that do not differ together. */
export interface WhoCanBlock {
  readonly scenario: string;
  readonly question: string;
  readonly words: string;
  readonly side: PartyName;
  readonly level: Level;
  readonly gatesFree: boolean;
  readonly variant: string | null;
  readonly defecting: readonly PartyName[];
  readonly verdict: Verdict;
  readonly blocking: ValidSets;
  readonly sufficient: ValidSets;
  /** Those in which it is discretionary first, then assured, then impossible. */
  readonly groups: readonly BlockGroup[];
}

/**
 * Who can block and who suffices. Sets of different completions are never mixed: completions with the same sets form a
 * group, told with the conditions under which it holds.
 */
export function whoCanBlock(
  model: Model,
  scenario: Scenario,
  question: Question,
  { variant, defecting, level, gatesFree, limit }: BlockOptions,
): WhoCanBlock | EngineProblem {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return inquiry;
  const holes = holesUnder(model, holesOf(model, [scenario]), variant);
  if (isProblem(holes)) return holes;
  const answer = answerAt(groundOf(model, scenario, gatesFree), inquiry, holes, level);
  if (isProblem(answer)) return answer;
  const groups = groupsOf(answer, limit);
  const shares = groups.flatMap((group) => (group.shares === null ? [] : [group.shares]));
  return {
    scenario: scenario.name,
    question: question.name,
    words: question.words,
    side: question.side,
    level,
    gatesFree,
    variant: variant?.name ?? null,
    defecting: inquiry.defecting,
    verdict: answer.verdict,
    blocking: validSets(
      shares.map(({ blocking }) => blocking),
      limit,
    ),
    sufficient: validSets(
      shares.map(({ sufficient }) => sufficient),
      limit,
    ),
    groups,
  };
}

const ORDER: readonly Value[] = ["discretionary", "assured", "impossible"];

function groupsOf({ tree, leaves }: LevelAnswer, limit: number): readonly BlockGroup[] {
  const byGame = new Map<string, string>();
  const found = new Map<string, { readonly value: Value; readonly shares: SharesOfChoice | null }>();
  const labelOf = ({ value, grounding: { game } }: Leaf): string => {
    if (value !== "discretionary") {
      found.set(value, { value, shares: null });
      return value;
    }
    const written = JSON.stringify(game);
    const known = byGame.get(written);
    if (known !== undefined) return known;
    const shares = sharesOfChoice(game, limit);
    // Where not all sets are listed, equal lists may hide a difference: such games stay apart.
    const whole = shares.blocking.complete && shares.sufficient.complete;
    const label = JSON.stringify([shares.blocking.minimal, shares.sufficient.minimal, whole ? "" : written]);
    byGame.set(written, label);
    if (!found.has(label)) found.set(label, { value, shares });
    return label;
  };
  for (const { result } of leaves) labelOf(result);
  const conditions = conditionsByLabel(labelled(tree, labelOf), [...found.keys()]);
  return [...found]
    .map(([label, group]) => ({ ...group, when: conditions.get(label) ?? [] }))
    .toSorted((first, second) => ORDER.indexOf(first.value) - ORDER.indexOf(second.value));
}

function labelled(tree: DecisionTree<Leaf>, labelOf: (leaf: Leaf) => string): DecisionTree<string> {
  return tree.type === "leaf"
    ? { ...tree, result: labelOf(tree.result) }
    : { ...tree, children: tree.children.map((child) => labelled(child, labelOf)) };
}

function validSets(families: readonly SharesOfChoice["blocking"][], limit: number): ValidSets {
  const times = new Map<string, { readonly set: readonly string[]; count: number }>();
  for (const { minimal } of families) {
    for (const set of minimal) {
      const key = JSON.stringify(set);
      const known = times.get(key);
      if (known === undefined) times.set(key, { set, count: 1 });
      else known.count += 1;
    }
  }
  const all = [...times.values()].toSorted((first, second) => bySizeThenNames(first.set, second.set));
  const every = all.filter(({ count }) => count === families.length);
  return {
    everyCompletion: every.slice(0, limit).map(({ set }) => set),
    someCompletion: all.slice(0, limit).map(({ set }) => set),
    complete: families.every(({ complete }) => complete) && all.length <= limit,
    limit,
  };
}
