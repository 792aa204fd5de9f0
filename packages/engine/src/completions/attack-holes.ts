import { attacksOf, openDemand, openQuality } from "../grounding/attacks.js";
import type { Model, TriggerCondition } from "../model/instrument.js";
import type { Scenario } from "../model/scenario.js";
import type { Contested } from "../model/term.js";
import { sortedUnique } from "../order/code-point.js";
import type { Hole } from "./hole.js";
import { readingMenu } from "./menus.js";

/**
 * What a scenario leaves open about its attacks: whether each has a quality that some clause asks about, and whether a refused demand
 * came before it. What it says is no hole, and neither is what nothing asks about.
 */
export function holesOfAttacks(model: Model, scenario: Scenario): readonly Hole[] {
  const { qualities, demand } = askedOfAttacks(model);
  return attacksOf(scenario).flatMap(({ event, number, location }) => {
    const said = new Set((event.qualities ?? []).map(({ quality }) => quality));
    const open = qualities
      .filter((quality) => !said.has(quality))
      .map((quality) => openQuality(scenario, number, quality));
    if (demand && event.afterDemand === undefined) open.push(openDemand(scenario, number));
    return open.map((term): Hole => holeOf(term, event.victim, location));
  });
}

/** What an open question of an attack is about. */
export interface AttackQuestion {
  readonly scenario: string;
  /** Which attack of the scenario, from 1. */
  readonly number: number;
  /** The quality, or null where the question is whether a refused demand came before it. */
  readonly quality: string | null;
}

/** What a hole asks about an attack; null for a hole of a text, or a disputed attribution. */
export function attackQuestionOf({
  name,
  slot,
  kind,
}: Pick<Hole, "name" | "slot" | "kind">): AttackQuestion | null {
  if (slot !== "reading" || kind !== "unspecified") return null;
  const [, scenario, number, what] = /^(.+)\.attack-(\d+)\.([^.]+)$/u.exec(name) ?? [];
  if (scenario === undefined || what === undefined) return null;
  return { scenario, number: Number(number), quality: what === "demand" ? null : what };
}

function holeOf({ hole, readings }: Contested<boolean>, victim: string, location: Hole["location"]): Hole {
  return {
    name: hole,
    slot: "reading",
    kind: "unspecified",
    clause: null,
    location,
    words: null,
    like: null,
    sources: [],
    menu: readingMenu(readings),
    mustAnswer: [victim],
  };
}

/** What the clauses of a model, and the reservations to them, ask of an attack. */
function askedOfAttacks({ instruments }: Model): {
  readonly qualities: readonly string[];
  readonly demand: boolean;
} {
  const qualities: string[] = [];
  let demand = false;
  const ask = (conditions: readonly TriggerCondition[]): void => {
    for (const condition of conditions) {
      if (condition.type === "quality") qualities.push(condition.quality);
      if (condition.type === "demand") demand = true;
    }
  };
  for (const { articles, reservations = [] } of instruments) {
    for (const { trigger, bypass } of articles.flatMap(({ clauses }) => clauses)) {
      if (trigger?.type === "armed_attack") ask(trigger.conditions ?? []);
      if (bypass !== undefined) qualities.push(bypass.quality);
    }
    for (const { effect } of reservations) if (effect.type === "only_where") ask(effect.conditions);
  }
  return { qualities: sortedUnique(qualities), demand };
}
