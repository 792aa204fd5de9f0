import { attackQuestionOf } from "../completions/attack-holes.js";
import { isProblem } from "../completions/explore.js";
import { branchesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { derivationOf } from "../explanation/derivation.js";
import { differenceReasons, turningOn } from "../explanation/differences.js";
import { reasonsFor } from "../explanation/reasons.js";
import type { Finding, Reason } from "../finding.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Level, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import type { Variant } from "../model/variant.js";
import type { EngineProblem } from "../problem.js";
import { familiesOf } from "./families-in-completions.js";
import { inquiryOf } from "./inquiry.js";
import { LEVELS, answerAtEachLevel } from "./each-level.js";
import type { ByLevel } from "./each-level.js";
import type { LevelAnswer } from "./level.js";
import { settlingOf } from "./settle-verdicts.js";

/** Under which assumptions a question is asked. */
export interface AskOptions {
  /** The variant that fills holes, or null for the text as it stands. */
  readonly variant: Variant | null;
  /** Parties taken as free to breach what they owe. */
  readonly defecting: readonly PartyName[];
}

/**
 * Answers one question of a scenario at the four levels, with domestic gates open and, where that differs, free.
 *
 * @returns the finding, or a typed problem: an unknown name, an impossible date, a question too large to decide.
 */
export function ask(
  model: Model,
  scenario: Scenario,
  question: Question,
  { variant, defecting }: AskOptions,
): Finding | EngineProblem {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return inquiry;
  const holes = holesUnder(model, holesOf(model, [scenario]), variant);
  if (isProblem(holes)) return holes;
  const ground = groundOf(model, scenario, false);
  const answers = answerAtEachLevel(ground, inquiry, holes);
  if (isProblem(answers)) return answers;
  const gated = model.instruments.some(({ gates }) => gates.length > 0);
  const free = gated ? answerAtEachLevel(groundOf(model, scenario, true), inquiry, holes) : answers;
  if (isProblem(free)) return free;
  return findingOf(ground, inquiry, question, holes, variant, answers, free);
}

function findingOf(
  ground: Ground,
  inquiry: Inquiry,
  question: Question,
  holes: readonly OpenHole[],
  variant: Variant | null,
  answers: ByLevel,
  free: ByLevel,
): Finding | EngineProblem {
  const highest = answers.report;
  const families = familiesOf(highest);
  if ("type" in families) return families;
  const verdicts = perLevel((level) => answers[level].verdict);
  const freeVerdicts = perLevel((level) => free[level].verdict);
  const becauseByLevel = perLevel((level) => because(ground, inquiry, answers[level]));
  const settling = settlingOf(highest);
  const reached = branchesOf(highest.tree);
  const concerned = new Set(
    highest.leaves.flatMap(({ result }) =>
      result.grounding.candidates.map(({ candidate }) => candidate.clause.name),
    ),
  );
  const resting = holes.filter(
    (hole) =>
      reached.has(hole.name) ||
      (hole.assumedBy !== null &&
        (attackQuestionOf(hole) !== null || (hole.clause !== null && concerned.has(hole.clause)))),
  );
  return {
    scenario: ground.scenario.name,
    question: question.name,
    words: question.words,
    side: question.side,
    variant: variant?.name ?? null,
    defecting: inquiry.defecting,
    verdict: highest.verdict,
    verdicts,
    gatesFree: LEVELS.some((level) => verdicts[level] !== freeVerdicts[level]) ? freeVerdicts : null,
    because: becauseByLevel.report,
    becauseByLevel,
    range: highest.range,
    blockers: families.blockers,
    sufficient: families.sufficient,
    settling,
    holes: turningOn(settling),
    derivation: derivationOf(ground, inquiry, highest, resting, variant?.name ?? null),
  };
}

function perLevel<Result>(of: (level: Level) => Result): Readonly<Record<Level, Result>> {
  return { law: of("law"), commitment: of("commitment"), draft: of("draft"), report: of("report") };
}

/** One reason of each clause and code; for an answer that differs, what it turns on. */
function because(ground: Ground, inquiry: Inquiry, answer: LevelAnswer): readonly Reason[] {
  if (answer.verdict === "undetermined") return differenceReasons(settlingOf(answer));
  const seen = new Map<string, Reason>();
  for (const { result } of answer.leaves) {
    for (const reason of reasonsFor(ground, inquiry, result.grounding, result.value, answer.level)) {
      const key = `${reason.code} ${reason.clause ?? ""} ${reason.code === "another_decides" ? reason.sentence : ""}`;
      if (!seen.has(key)) seen.set(key, reason);
    }
  }
  // Where some completion has a clause that fails, that it fails is the reason; a bare "no clause" adds nothing.
  const reasons = [...seen.values()];
  const failing = reasons.filter(({ code }) => code !== "no_clause");
  return failing.length > 0 ? failing : reasons;
}
