import { isProblem } from "../../completions/explore.js";
import type { Verdict } from "../../finding.js";
import type { Level, Model } from "../../model/instrument.js";
import type { Question, Scenario } from "../../model/scenario.js";
import type { Variant } from "../../model/variant.js";
import type { EngineProblem } from "../../problem.js";
import { ask } from "../../verdicts/ask.js";
import { LEVELS } from "../../verdicts/each-level.js";

/** A version of the texts, with the variant that fills its holes, if any. */
export interface AskedVersion {
  readonly model: Model;
  readonly variant: Variant | null;
}

type Verdicts = Readonly<Record<Level, Verdict>>;

/** What a question of a scenario is answered by two versions of the texts. */
export interface VerdictChange {
  readonly scenario: string;
  readonly question: string;
  readonly words: string;
  /** By level; a problem where this version cannot be asked it, such as a party that it does not know. */
  readonly before: Verdicts | EngineProblem;
  readonly after: Verdicts | EngineProblem;
  /** The levels at which they differ; none where one of them cannot be asked. */
  readonly differsAt: readonly Level[];
}

function answerOf(
  { model, variant }: AskedVersion,
  scenario: Scenario,
  question: Question,
): Verdicts | EngineProblem {
  const finding = ask(model, scenario, question, { variant, defecting: [] });
  return isProblem(finding) ? finding : finding.verdicts;
}

/**
 * Asks two versions of the texts every question of the same scenarios. What happens is the same for both, so that whatever differs
 * is due to the texts.
 */
export function verdictChanges(
  before: AskedVersion,
  after: AskedVersion,
  scenarios: readonly Scenario[],
): readonly VerdictChange[] {
  return scenarios.flatMap((scenario) =>
    scenario.questions.map((question): VerdictChange => {
      const old = answerOf(before, scenario, question);
      const young = answerOf(after, scenario, question);
      const differsAt =
        "type" in old || "type" in young ? [] : LEVELS.filter((level) => old[level] !== young[level]);
      return {
        scenario: scenario.name,
        question: question.name,
        words: question.words,
        before: old,
        after: young,
        differsAt,
      };
    }),
  );
}
