import { actInWords } from "../explanation/acts.js";
import { possibleAttackers } from "../grounding/attacks.js";
import type { ArmedAttack } from "../grounding/attacks.js";
import type { GivenAct } from "../model/act.js";
import type { Model } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { Scenario, ScenarioEvent } from "../model/scenario.js";
import type { EngineProblem } from "../problem.js";

/** Two things that a scenario gives and that cannot both be so; null if there are none. What comes later may undo what came before. */
export function contradictionIn(model: Model, { name, events }: Scenario): EngineProblem | null {
  const said = new Map<string, { readonly sign: boolean; readonly act: GivenAct }>();
  for (const { date, hour, event } of events) {
    if (event.type === "armed_attack") {
      const found = contradictionInAttack(model, name, date, event);
      if (found !== null) return found;
    }
    const claim = claimOf(event);
    if (claim === null) continue;
    const key = `${date} ${String(hour ?? 0)} ${claim.about}`;
    const before = said.get(key);
    if (before !== undefined && before.sign !== claim.sign) {
      return contradiction(
        `The scenario ${name} gives both for the same hour of ${date}: ${actInWords(model, before.act)}; ${actInWords(model, claim.act)}.`,
        "Leave one of them out, or give each its own day or hour.",
      );
    }
    said.set(key, claim);
  }
  return null;
}

/** An attack by a party on itself, or one that both has a quality and has it not. */
function contradictionInAttack(
  model: Model,
  name: string,
  date: string,
  event: ArmedAttack,
): EngineProblem | null {
  const { victim, qualities = [] } = event;
  if (possibleAttackers(event).includes(victim)) {
    const party = partyInWords(model, victim);
    return contradiction(
      `The scenario ${name} gives, on ${date}, an armed attack on ${party} by ${party} itself.`,
      "Name another aggressor, or none where it is not known.",
    );
  }
  const both = qualities.find(({ quality, holds }) =>
    qualities.some((other) => other.quality === quality && other.holds !== holds),
  );
  if (both === undefined) return null;
  const quality = both.quality.replaceAll("_", " ");
  return contradiction(
    `The scenario ${name} gives, on ${date}, an armed attack that is ${quality} and is not ${quality}.`,
    "Leave one of them out, or both where it is not known.",
  );
}

/** What an act says about something that is so or is not so, at one moment. */
function claimOf(
  event: ScenarioEvent,
): { readonly about: string; readonly sign: boolean; readonly act: GivenAct } | null {
  switch (event.type) {
    case "votes":
      return {
        about: `vote ${event.by} ${event.clause} ${event.victim ?? ""}`,
        sign: event.inFavour,
        act: event,
      };
    case "gate":
      return {
        about: `gate ${event.party} ${event.organ} ${event.instrument}`,
        sign: event.open,
        act: event,
      };
    case "suspends":
    case "resumes":
      return { about: `suspension ${event.instrument}`, sign: event.type === "suspends", act: event };
    default:
      return null;
  }
}

function contradiction(message: string, help: string): EngineProblem {
  return { type: "problem", code: "contradictory_scenario", message, help };
}
