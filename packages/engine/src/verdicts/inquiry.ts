import type { Inquiry } from "../grounding/ground.js";
import type { Model } from "../model/instrument.js";
import { Taxonomy } from "../measures/taxonomy.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { problemWithScenario } from "../scenario/problem-with-scenario.js";

/** A question in the engine's terms, or what is wrong with it. */
export function inquiryOf(
  model: Model,
  scenario: Scenario,
  question: Question,
  defecting: readonly PartyName[],
): Inquiry | EngineProblem {
  const parties = new Set(model.parties.map(({ name }) => name));
  const { performers, act } = question.outcome;
  const named = [question.side, ...defecting, ...(performers.type === "party" ? [performers.name] : [])];
  const unknown = named.find((name) => !parties.has(name));
  if (unknown !== undefined) return unknownName(`There is no party ${unknown}.`, [...parties]);
  const taxonomy = new Taxonomy(model.measures);
  if (act.type === "gives" && !taxonomy.has(act.measure)) {
    return unknownName(`There is no measure ${act.measure}.`, taxonomy.leaves());
  }
  const problem = problemWithScenario(model, scenario);
  if (problem !== null) return problem;
  return {
    side: question.side,
    performers,
    asked: act.type === "gives" ? { type: "gives", measures: [act.measure] } : act,
    within: question.within,
    defecting: sortedUnique(defecting),
    countsFree: question.countsFree === true,
  };
}

function unknownName(message: string, known: readonly string[]): EngineProblem {
  return {
    type: "problem",
    code: "unknown_name",
    message,
    help: `Known are: ${sortedUnique(known).join(", ")}.`,
  };
}
