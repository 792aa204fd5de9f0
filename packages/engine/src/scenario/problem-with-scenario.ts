import { possibleAttackers } from "../grounding/attacks.js";
import { Taxonomy } from "../measures/taxonomy.js";
import { findArticleOfClause } from "../model/lookup.js";
import type { Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario, ScenarioEvent } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { isCalendarDate } from "../time/moment.js";
import { contradictionIn } from "./contradictions.js";

/** What is wrong with a scenario before anything is computed from it: a date, an hour, a name, or a contradiction; null where nothing is. */
export function problemWithScenario(model: Model, scenario: Scenario): EngineProblem | null {
  const parties = model.parties.map(({ name }) => name);
  for (const { date, hour, event } of scenario.events) {
    if (!isCalendarDate(date))
      return impossible(`The scenario ${scenario.name} gives the date ${date}, which does not exist.`);
    if (hour !== undefined && (!Number.isInteger(hour) || hour < 0 || hour > 23))
      return impossible(`The scenario ${scenario.name} gives the hour ${String(hour)}, which no day has.`);
    const found = problemWithEvent(model, event, parties);
    if (found !== null) return found;
  }
  return contradictionIn(model, scenario);
}

function problemWithEvent(
  model: Model,
  event: ScenarioEvent,
  parties: readonly PartyName[],
): EngineProblem | null {
  const named: (string | null)[] = [];
  if ("by" in event) named.push(event.by);
  if ("victim" in event) named.push(event.victim);
  if (event.type === "armed_attack") named.push(...possibleAttackers(event));
  if (event.type === "gives" || event.type === "delegates") named.push(event.to);
  if (event.type === "releases") named.push(event.owner);
  if (event.type === "gate") named.push(event.party);
  const stranger = named.find((name) => name !== null && !parties.includes(name));
  if (stranger !== undefined && stranger !== null) return unknown("party", stranger, parties);
  if (event.type === "gives") {
    const taxonomy = new Taxonomy(model.measures);
    if (!taxonomy.has(event.measure)) return unknown("measure", event.measure, taxonomy.leaves());
  }
  if ("clause" in event && findArticleOfClause(model, event.clause) === null) {
    const clauses = model.instruments.flatMap(({ articles }) =>
      articles.flatMap((article) => article.clauses.map(({ name }) => name)),
    );
    return unknown("clause", event.clause, clauses);
  }
  if ("instrument" in event && model.instruments.every(({ name }) => name !== event.instrument)) {
    const instruments = model.instruments.map(({ name }) => name);
    return unknown("agreement", event.instrument, instruments);
  }
  return null;
}

/** A name that nothing has. */
export function unknown(kind: string, name: string, known: readonly string[]): EngineProblem {
  return {
    type: "problem",
    code: "unknown_name",
    message: `There is no ${kind} ${name}.`,
    help: known.length === 0 ? `The texts have no ${kind}.` : `Known are: ${sortedUnique(known).join(", ")}.`,
  };
}

/** A date or an hour that does not exist. */
export function impossible(message: string): EngineProblem {
  return {
    type: "problem",
    code: "impossible_date",
    message,
    help: "Write a date as YYYY-MM-DD that is in the calendar, and an hour from 0 to 23.",
  };
}
