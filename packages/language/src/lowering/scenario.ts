import type { Outcome, Question, Scenario, ScenarioEvent } from "@foedus/engine";
import {
  isAttackEvent,
  isQuestion,
  isThreatEvent,
  type AttackEvent,
  type Happening,
  type Outcome as OutcomeNode,
  type Question as QuestionNode,
  type Scenario as ScenarioNode,
} from "../generated/ast.js";
import { lowerEventName } from "./clause.js";
import { wordsOf, type LoweringContext } from "./context.js";
import { lowerDuration } from "./deadline.js";

function lowerAttack(node: AttackEvent): ScenarioEvent {
  return {
    type: "armed_attack",
    victim: node.victim.$refText,
    object: node.object ?? null,
    aggressor: node.aggressor?.$refText ?? null,
    place:
      node.territory === undefined
        ? { type: "place", name: node.place?.$refText ?? "" }
        : { type: "territory", of: node.territory.$refText },
  };
}

function lowerHappening(node: Happening): ScenarioEvent {
  if (isAttackEvent(node)) return lowerAttack(node);
  if (isThreatEvent(node)) {
    return { type: "threat", victim: node.victim.$refText, by: node.by?.$refText ?? null };
  }
  return { type: "named", ...lowerEventName(node.event) };
}

function lowerOutcome(node: OutcomeNode): Outcome {
  const act: Outcome["act"] =
    node.law === undefined
      ? { type: "gives", measure: node.measure?.$refText ?? "" }
      : { type: "enacts", law: node.law };
  if (node.count !== undefined) return { performers: { type: "at_least", count: node.count }, act };
  if (node.eachOther) return { performers: { type: "each_other" }, act };
  return { performers: { type: "party", name: node.party?.$refText ?? "" }, act };
}

function lowerQuestion(node: QuestionNode, name: string, context: LoweringContext): Question {
  const words = wordsOf(node);
  return {
    name,
    words: words.slice(words.indexOf("for ")),
    location: context.locate(node),
    side: node.side.$refText,
    outcome: lowerOutcome(node.outcome),
    within: node.period === undefined ? null : lowerDuration(node.period),
  };
}

/** Lowers a scenario. "Who can block" asks for nothing of its own: every finding carries its blockers. */
export function lowerScenario(node: ScenarioNode, context: LoweringContext): Scenario {
  const questions = node.asks.filter(isQuestion);
  return {
    name: node.name,
    title: node.title ?? node.name,
    location: context.locate(node),
    events: node.events.map((event) => ({
      date: event.date,
      location: context.locate(event),
      event: lowerHappening(event.happening),
    })),
    questions: questions.map((question, index) =>
      lowerQuestion(question, question.name ?? `${node.name}.${index + 1}`, context),
    ),
  };
}
