import type { HistoricalRecord, Outcome, Question, Scenario } from "@foedus/engine";
import {
  isQuestion,
  type HistoricalRecord as RecordNode,
  type Outcome as OutcomeNode,
  type Question as QuestionNode,
  type Scenario as ScenarioNode,
} from "../generated/ast.js";
import { lowerAct } from "./act.js";
import { lowerClauseReference } from "./clause-reference.js";
import { unquoted, wordsOf, type LoweringContext } from "./context.js";
import { lowerDuration } from "./deadline.js";
import { lowerHappening } from "./happening.js";
import { nameOf } from "../names/name-of.js";

function lowerAskedAct(node: OutcomeNode): Outcome["act"] {
  if (node.act !== undefined) return { type: "acts", act: lowerAct(node.act).act };
  if (node.law !== undefined) return { type: "enacts", law: node.law };
  return { type: "gives", measure: nameOf(node.measure) ?? "" };
}

function lowerOutcome(node: OutcomeNode): Outcome {
  const act = lowerAskedAct(node);
  if (node.count !== undefined) {
    const members = node.members ? ({ counting: "members" } as const) : {};
    return { performers: { type: "at_least", count: node.count, ...members }, act };
  }
  if (node.eachOther) return { performers: { type: "each_other" }, act };
  return { performers: { type: "party", name: nameOf(node.party) ?? "" }, act };
}

function lowerQuestion(node: QuestionNode, name: string, context: LoweringContext): Question {
  const words = wordsOf(node);
  return {
    name,
    words: words.slice(words.indexOf("for ")),
    location: context.locate(node),
    side: nameOf(node.side),
    outcome: lowerOutcome(node.outcome),
    within: node.period === undefined ? null : lowerDuration(node.period),
    ...(node.free ? { countsFree: true } : {}),
  };
}

function lowerRecord(node: RecordNode, context: LoweringContext): HistoricalRecord {
  return {
    clause: lowerClauseReference(node.clause),
    says: node.breached ? "breached" : node.disputed ? "disputed" : node.arose ? "arose" : "did_not_arise",
    parties: node.parties.map((one) => nameOf(one)),
    words: node.words ?? null,
    sources: node.sources.map(unquoted),
    location: context.locate(node),
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
      ...(event.hour === undefined ? {} : { hour: Number(event.hour.slice(0, 2)) }),
      location: context.locate(event),
      event: lowerHappening(event.happening, context, node.name),
    })),
    questions: questions.map((question, index) =>
      lowerQuestion(question, question.name ?? `${node.name}.${index + 1}`, context),
    ),
    ...(node.records.length === 0
      ? {}
      : { records: node.records.map((record) => lowerRecord(record, context)) }),
    ...(node.feasible.length === 0
      ? {}
      : {
          feasible: node.feasible.map(({ party, measures }) => ({
            party: nameOf(party),
            measures: measures.map((one) => nameOf(one)),
          })),
        }),
  };
}
