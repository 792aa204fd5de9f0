import type { Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { EngineProblem } from "../problem.js";
import { impossible, problemWithScenario, unknown } from "../scenario/problem-with-scenario.js";
import { isCalendarDate } from "../time/moment.js";

/** What is wrong with a scenario, a date or a name, before anything is replayed; null where nothing is. */
export function problemWith(
  model: Model,
  scenario: Scenario,
  asOf: string,
  knownTo: PartyName | null,
): EngineProblem | null {
  if (!isCalendarDate(asOf)) return impossible(`The date ${asOf} does not exist.`);
  const parties = model.parties.map(({ name }) => name);
  if (knownTo !== null && !parties.includes(knownTo)) return unknown("party", knownTo, parties);
  return problemWithScenario(model, scenario);
}
