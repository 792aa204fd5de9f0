import { isProblem, leavesOf, branchesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import { FORCES } from "../model/instrument.js";
import type { Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { Variant } from "../model/variant.js";
import { byCodePoint } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt, VALUES } from "../verdicts/level.js";
import type { LevelAnswer, Value } from "../verdicts/level.js";
import { settlingOf } from "../verdicts/settle-verdicts.js";
import type { AgendaItem } from "./types.js";

/** Under which assumptions the agenda is drawn up. */
export interface AgendaOptions {
  readonly variant: Variant | null;
  readonly defecting: readonly PartyName[];
}

/** What one hole does to one question at one level. */
interface Effect {
  readonly question: string;
  readonly level: (typeof FORCES)[number];
  /** For each answer, the values still attainable after it. */
  readonly ranges: ReadonlyMap<string, readonly Value[]>;
  readonly narrows: boolean;
  readonly smallestSettling: number | null;
}

/**
 * The open questions of the text, ranked by the number of (scenario, question, level) ranges that some answer
 * narrows, then by their smallest settling set, then by name. Every hole is listed, also one that narrows nothing
 * that was asked. `progress` is told how far it is, from 0 to 1, before each question.
 */
export function agenda(
  model: Model,
  scenarios: readonly Scenario[],
  { variant, defecting }: AgendaOptions,
  progress: (done: number) => void = () => undefined,
): readonly AgendaItem[] | EngineProblem {
  const holes = holesUnder(model, holesOf(model, scenarios), variant);
  if ("type" in holes) return holes;
  const effects = new Map<string, Effect[]>(holes.map(({ name }) => [name, []]));
  const asked = scenarios.reduce((sum, { questions }) => sum + questions.length, 0);
  let answered = 0;
  for (const scenario of scenarios) {
    const ground = groundOf(model, scenario, false);
    for (const question of scenario.questions) {
      progress(answered / asked);
      answered += 1;
      const inquiry = inquiryOf(model, scenario, question, defecting);
      if ("type" in inquiry) return inquiry;
      for (const level of FORCES) {
        const answer = answerAt(ground, inquiry, holes, level);
        if (isProblem(answer)) return answer;
        for (const [hole, effect] of effectsOf(answer, question.name)) effects.get(hole)?.push(effect);
      }
    }
  }
  return holes
    .filter(({ assumedBy }) => assumedBy === null)
    .map((hole) => unranked(hole, effects.get(hole.name) ?? []))
    .sort(
      (first, second) =>
        second.narrows - first.narrows ||
        (first.smallestSettling ?? Number.MAX_SAFE_INTEGER) -
          (second.smallestSettling ?? Number.MAX_SAFE_INTEGER) ||
        byCodePoint(first.hole, second.hole),
    )
    .map((item, index) => ({ rank: index + 1, ...item }));
}

function unranked(hole: OpenHole, effects: readonly Effect[]): Omit<AgendaItem, "rank"> {
  const settling = effects.map(({ smallestSettling }) => smallestSettling).filter((size) => size !== null);
  const highest = effects.filter(({ level, narrows }) => level === "report" && narrows);
  return {
    hole: hole.name,
    mustAnswer: hole.mustAnswer,
    narrows: effects.filter(({ narrows }) => narrows).length,
    smallestSettling: settling.length === 0 ? null : Math.min(...settling),
    answers: hole.menu.map(({ label }) => ({
      answer: label,
      ranges: highest.map(({ question, ranges }) => ({ question, range: ranges.get(label) ?? [] })),
    })),
  };
}

/** For each hole the answer branches on: the range each of its answers leaves. */
function effectsOf(answer: LevelAnswer, question: string): ReadonlyMap<string, Effect> {
  const effects = new Map<string, Effect>();
  if (answer.range.length < 2) return effects;
  const settling = settlingOf(answer);
  const leaves = leavesOf(answer.tree);
  for (const [hole, classes] of branchesOf(answer.tree)) {
    const ranges = new Map<string, readonly Value[]>();
    let narrows = false;
    for (const { labels, value } of classes) {
      // A completion that never reached the hole holds whatever its answer is.
      const left = leaves.filter(({ completion }) => {
        const given = completion.get(hole);
        return given === undefined || given === value;
      });
      const range = VALUES.filter((one) => left.some(({ result }) => result.value === one));
      if (range.length < answer.range.length) narrows = true;
      for (const label of labels) ranges.set(label, range);
    }
    const sizes = settling.flatMap(({ grouped }) =>
      grouped.filter((set) => set.some((one) => one.hole === hole)).map((set) => set.length),
    );
    const smallestSettling = sizes.length === 0 ? null : Math.min(...sizes);
    effects.set(hole, { question, level: answer.level, ranges, narrows, smallestSettling });
  }
  return effects;
}
