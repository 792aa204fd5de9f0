import type { Completion } from "../completions/settle.js";
import { settleReading } from "../completions/settle.js";
import type { Location, TriggerCondition } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario, ScenarioEvent } from "../model/scenario.js";
import type { Contested, HoleName } from "../model/term.js";
import { momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/** An armed attack of a scenario. */
export type ArmedAttack = Extract<ScenarioEvent, { readonly type: "armed_attack" }>;

/** An attack with its place among the attacks of its scenario, counted from 1 in order of date. */
export interface NumberedAttack {
  readonly event: ArmedAttack;
  readonly number: number;
}

/** Why an attack is not what a clause asks of it. */
export type UnmetCondition =
  | { readonly type: "quality"; readonly quality: string; readonly asked: boolean }
  | { readonly type: "too_few_adversaries"; readonly attackers: number; readonly atLeast: number }
  | { readonly type: "no_demand" }
  | { readonly type: "other_conflict"; readonly conflict: string };

/** Those who attack, as far as it is known, in a completion: the aggressor first, then who attacks with it. */
export function attackersOf(event: ArmedAttack, completion: Completion): readonly PartyName[] {
  const { attribution, together = [] } = event;
  const first = attribution === undefined ? event.aggressor : settleReading(attribution, completion);
  return [...new Set(first === null ? together : [first, ...together])];
}

/** All who attack on some reading of who did it. */
export function possibleAttackers(event: ArmedAttack): readonly PartyName[] {
  const { aggressor, attribution, together = [] } = event;
  const named = attribution === undefined ? [aggressor] : attribution.readings.map(({ value }) => value);
  return [...new Set([...named.filter((party) => party !== null), ...together])];
}

/**
 * What a scenario says of an attack, or leaves open: whether it has a quality, whether a refused demand came before it. Left open
 * it is a hole of that attack with two answers, reached only where a clause asks.
 */
function saidOrOpen(said: boolean | undefined, open: Contested<boolean>, completion: Completion): boolean {
  return said ?? settleReading(open, completion);
}

/** Whether an attack has a quality, in a completion. */
export function hasQuality(
  scenario: Scenario,
  { event, number }: NumberedAttack,
  quality: string,
  completion: Completion,
): boolean {
  const said = event.qualities?.find((one) => one.quality === quality)?.holds;
  return saidOrOpen(said, openQuality(scenario, number, quality), completion);
}

/** The first thing a clause asks of an attack that it is not; what the scenario says is looked at before what it leaves open. */
export function unmetCondition(
  scenario: Scenario,
  attack: NumberedAttack,
  conditions: readonly TriggerCondition[],
  completion: Completion,
): UnmetCondition | null {
  const ordered = [
    ...conditions.filter((condition) => isSaid(attack.event, condition)),
    ...conditions.filter((condition) => !isSaid(attack.event, condition)),
  ];
  for (const condition of ordered) {
    const unmet = unmetBy(scenario, attack, condition, completion);
    if (unmet !== null) return unmet;
  }
  return null;
}

function isSaid(event: ArmedAttack, condition: TriggerCondition): boolean {
  switch (condition.type) {
    case "quality":
      return event.qualities?.some(({ quality }) => quality === condition.quality) === true;
    case "demand":
      return event.afterDemand !== undefined;
    case "adversaries":
      return event.attribution === undefined;
    case "conflict":
      return true;
  }
}

function unmetBy(
  scenario: Scenario,
  attack: NumberedAttack,
  condition: TriggerCondition,
  completion: Completion,
): UnmetCondition | null {
  const { event, number } = attack;
  switch (condition.type) {
    case "quality": {
      const { quality, holds } = condition;
      return hasQuality(scenario, attack, quality, completion) === holds
        ? null
        : { type: "quality", quality, asked: holds };
    }
    case "demand":
      return saidOrOpen(event.afterDemand, openDemand(scenario, number), completion)
        ? null
        : { type: "no_demand" };
    case "adversaries": {
      const attackers = attackersOf(event, completion).length;
      const { atLeast } = condition;
      return attackers >= atLeast ? null : { type: "too_few_adversaries", attackers, atLeast };
    }
    case "conflict":
      return event.conflict === condition.conflict
        ? null
        : { type: "other_conflict", conflict: condition.conflict };
  }
}

/** What is open where the scenario does not say whether an attack has a quality. */
export function openQuality(scenario: Scenario, number: number, quality: string): Contested<boolean> {
  return openQuestion(nameOf(scenario, number, quality), quality, `not ${quality}`);
}

/** What is open where the scenario does not say whether a refused demand came before an attack. */
export function openDemand(scenario: Scenario, number: number): Contested<boolean> {
  return openQuestion(nameOf(scenario, number, "demand"), "after a demand", "without a demand");
}

function nameOf({ name }: Scenario, number: number, what: string): HoleName {
  return `${name}.attack-${String(number)}.${what}`;
}

function openQuestion(hole: HoleName, yes: string, no: string): Contested<boolean> {
  return {
    type: "contested",
    hole,
    words: yes,
    readings: [
      { label: yes, value: true, sources: [] },
      { label: no, value: false, sources: [] },
    ],
  };
}

/** The attacks of a scenario in order of date; those of one date and hour in the order in which they are written. */
export function attacksOf({ events }: Scenario): readonly (NumberedAttack & {
  readonly location: Location;
})[] {
  return events
    .toSorted((first, second) => momentAt(first) - momentAt(second))
    .flatMap(({ event, location }) => (event.type === "armed_attack" ? [{ event, location }] : []))
    .map((one, index) => ({ ...one, number: index + 1 }));
}

function momentAt({ date, hour }: Scenario["events"][number]): Moment {
  return (momentOf(date) ?? 0) + (hour ?? 0);
}
