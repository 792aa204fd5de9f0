import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import { Taxonomy } from "../measures/taxonomy.js";
import type { Model } from "../model/instrument.js";
import { findGroup } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import type { Place } from "../model/place.js";
import type { Scenario } from "../model/scenario.js";
import { momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";

/** What grounding looks up, prepared once for a model and a scenario. */
export interface Ground {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly taxonomy: Taxonomy;
  readonly places: ReadonlyMap<string, Place>;
  readonly events: readonly {
    readonly moment: Moment;
    readonly event: Scenario["events"][number]["event"];
    /** Which attack of the scenario it is, from 1 in order of date; 0 for what is no attack. */
    readonly attack: number;
  }[];
  /** The first given event: when drafts and reports that nothing dates take effect. */
  readonly start: Moment;
  /** The last given event: from when a question's period runs. */
  readonly end: Moment;
  /** Whether the scenario gives acts of parties besides attacks, threats and named events. */
  readonly hasActs: boolean;
  /** Whether domestic gates may stay shut. */
  readonly gatesFree: boolean;
}

/** Events that are nobody's act under a clause. */
const HAPPENINGS: ReadonlySet<string> = new Set(["armed_attack", "threat", "named"]);

/** Prepares a scenario. Events are taken in order of date; those of one date in the order they are written. */
export function groundOf(model: Model, scenario: Scenario, gatesFree: boolean): Ground {
  let attacks = 0;
  const events = scenario.events
    .map(({ date, hour, event }) => ({ moment: (momentOf(date) ?? 0) + (hour ?? 0), event }))
    .sort((first, second) => first.moment - second.moment)
    .map((given) => ({ ...given, attack: given.event.type === "armed_attack" ? (attacks += 1) : 0 }));
  return {
    model,
    scenario,
    taxonomy: new Taxonomy(model.measures),
    places: new Map(model.places.map((place) => [place.name, place])),
    events,
    start: events[0]?.moment ?? 0,
    hasActs: events.some(({ event: { type } }) => !HAPPENINGS.has(type)),
    end: events.at(-1)?.moment ?? 0,
    gatesFree,
  };
}

/** By ground, group, and who else belongs to it: its members. */
const known = new WeakMap<Ground, Map<string, Map<readonly PartyName[], readonly PartyName[]>>>();

/** The members of a group in a completion: the same list each time. A group nobody declared has none. */
export function membersOf(ground: Ground, name: string, completion: Completion): readonly PartyName[] {
  const group = findGroup(ground.model, name);
  if (group === null) return [];
  const others = settle(group.membership.others, "membership", completion);
  const groups = known.get(ground) ?? new Map<string, Map<readonly PartyName[], readonly PartyName[]>>();
  known.set(ground, groups);
  const lists = groups.get(name) ?? new Map<readonly PartyName[], readonly PartyName[]>();
  groups.set(name, lists);
  const members = lists.get(others) ?? [...new Set([...group.membership.known, ...others])];
  lists.set(others, members);
  return members;
}

/** The first moment of a named event, not before `from`; null where the scenario does not give it. */
export function momentOfNamed(
  ground: Ground,
  subject: string,
  event: string,
  from: Moment = Number.NEGATIVE_INFINITY,
): Moment | null {
  const found = ground.events.find(
    ({ event: given, moment }) =>
      given.type === "named" && given.subject === subject && given.event === event && moment >= from,
  );
  return found?.moment ?? null;
}
