import type { EntryIntoForce, Instrument, Model, Trigger, TriggerCondition } from "../../model/instrument.js";
import { findGroup } from "../../model/lookup.js";
import type { PartyName } from "../../model/party.js";
import type { Scenario, ScenarioEvent } from "../../model/scenario.js";
import { byCodePoint, sortedUnique } from "../../order/code-point.js";
import { dateOf, momentOf, type CalendarDate } from "../../time/moment.js";

type AttackTrigger = Extract<Trigger, { readonly type: "armed_attack" }>;

/** Nobody wrote it: a supposed scenario stands in no file. */
const NOWHERE = { file: "", line: 0, column: 0, words: "" } as const;

/** When a text that dates nothing is taken to be looked at. */
const NO_DATE: CalendarDate = "2000-01-01";

const HOURS_IN_DAY = 24;

const attacksIn = ({ articles }: Instrument): readonly AttackTrigger[] =>
  articles.flatMap(({ clauses }) =>
    clauses.flatMap(({ trigger }) => (trigger?.type === "armed_attack" ? [trigger] : [])),
  );

/** Whom a text answers an armed attack for, in the order in which it names them: a party, or each known member of a group. */
export function protectedBy(model: Model, instrument: Instrument): readonly PartyName[] {
  const victims = attacksIn(instrument).flatMap(({ victim }) => {
    if (victim.type === "party") return [victim.name];
    return victim.type === "any" ? (findGroup(model, victim.group)?.membership.known ?? []) : [];
  });
  return [...new Set(victims)];
}

/**
 * An armed attack on a party, supposed so that texts can be looked at side by side: all of them have entered into force, whoever they
 * name most often attacks, and the attack is all that any of them asks. It happens on the day after the last of them did, and what
 * they wait for to enter into force happens that day, so that no notice of exit can have run out.
 */
export function supposedAttack(
  model: Model,
  instruments: readonly Instrument[],
  victim: PartyName,
): Scenario {
  const attacks = instruments.flatMap(attacksIn);
  const date = dayAfter(instruments.flatMap(datesOf));
  const at = (event: ScenarioEvent, hour: number): Scenario["events"][number] => ({
    date,
    hour,
    location: NOWHERE,
    event,
  });
  const attack: ScenarioEvent = {
    type: "armed_attack",
    victim,
    object: null,
    aggressor: attackerMostNamed(model, attacks, victim),
    qualities: qualitiesAsked(attacks),
    ...(asks(attacks, "demand") ? { afterDemand: true } : {}),
    place: { type: "territory", of: victim },
  };
  return {
    name: "supposed_attack",
    title: `A supposed attack on ${victim}`,
    location: NOWHERE,
    events: [...instruments.flatMap(entryEvents).map((event) => at(event, 0)), at(attack, 1)],
    questions: [],
  };
}

const stated = ({ entryIntoForce }: Instrument): EntryIntoForce | null =>
  entryIntoForce.type === "stated" ? entryIntoForce.value : null;

/** The dates from which an instrument binds each of its parties. */
function datesOf(instrument: Instrument): readonly CalendarDate[] {
  const entry = stated(instrument);
  const date = entry?.type === "date" ? entry.date : instrument.signed;
  return [...(date === null ? [] : [date]), ...instrument.parties.flatMap(({ from }) => from ?? [])];
}

function dayAfter(dates: readonly CalendarDate[]): CalendarDate {
  const last = dates.toSorted(byCodePoint).at(-1) ?? NO_DATE;
  const moment = momentOf(last);
  return moment === null ? last : dateOf(moment + HOURS_IN_DAY);
}

/** What an instrument waits for to enter into force, as events. */
function entryEvents(instrument: Instrument): readonly ScenarioEvent[] {
  const entry = stated(instrument);
  switch (entry?.type) {
    case "ratifications":
      return instrument.parties.map(({ party }) => ({
        type: "ratifies",
        by: party,
        instrument: instrument.name,
      }));
    case "event":
      return [{ type: "named", subject: entry.subject, event: entry.event }];
    case "with":
      return [{ type: "named", subject: entry.settlement, event: "concluded" }];
    default:
      return [];
  }
}

/** The party that the texts name as attacker more often than any other; null where they name none. */
function attackerMostNamed(
  model: Model,
  attacks: readonly AttackTrigger[],
  victim: PartyName,
): PartyName | null {
  const named = attacks.flatMap(({ aggressor }) => {
    if (aggressor?.type === "party") return [aggressor.name];
    if (aggressor?.type !== "any") return [];
    return (findGroup(model, aggressor.group)?.membership.known ?? []).slice(0, 1);
  });
  const count = (name: PartyName): number => named.filter((other) => other === name).length;
  const [most] = sortedUnique(named.filter((name) => name !== victim)).toSorted(
    (first, second) => count(second) - count(first),
  );
  return most ?? null;
}

const asks = (attacks: readonly AttackTrigger[], type: TriggerCondition["type"]): boolean =>
  attacks.some(({ conditions = [] }) => conditions.some((condition) => condition.type === type));

/** Every quality that a text asks for, as the first that asks for it has it. */
function qualitiesAsked(
  attacks: readonly AttackTrigger[],
): readonly { readonly quality: string; readonly holds: boolean }[] {
  const found = new Map<string, boolean>();
  for (const { conditions = [] } of attacks) {
    for (const condition of conditions)
      if (condition.type === "quality" && !found.has(condition.quality))
        found.set(condition.quality, condition.holds);
  }
  return [...found].map(([quality, holds]) => ({ quality, holds }));
}
