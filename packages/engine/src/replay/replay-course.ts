import type { Force } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { Variant } from "../model/variant.js";
import type { Model } from "../model/instrument.js";
import { byCodePoint } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { dateOf, HOURS_IN_DAY, momentOf } from "../time/moment.js";
import type { CalendarDate } from "../time/moment.js";
import { replay } from "./replay.js";
import type { DutyReplay, DutyState, Occasion, Replay } from "./types.js";

/** What a duty is in from one day to another, both included, each as of its end. */
export interface DutySpan {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly state: DutyReplay["state"];
  /** The states of all completions; more than one only for `undetermined`. */
  readonly range: readonly DutyState[];
  readonly why: string;
  /** By when it must be performed where every completion says the same; null without a date. */
  readonly due: CalendarDate | null;
}

/** One duty or restraint over the days of a scenario. */
export interface DutyCourse {
  readonly clause: string;
  readonly provision: number;
  readonly kind: DutyReplay["kind"];
  readonly owner: PartyName;
  readonly beneficiary: PartyName | null;
  readonly occasion: Occasion | null;
  /** Its force; null where completions differ. */
  readonly level: Force | null;
  /** In their order, without gaps, from the day on which there is such a duty at all. */
  readonly spans: readonly DutySpan[];
}

/** Over which days, and under which assumptions. */
export interface CourseOptions {
  /** The last day that is told. */
  readonly until: CalendarDate;
  readonly knownTo?: PartyName | null;
  readonly variant: Variant | null;
}

/** What tells a duty from others at every date: attacks of one day are told apart by their order. */
function keysOf(duties: readonly DutyReplay[]): readonly (readonly [key: string, duty: DutyReplay])[] {
  const counts = new Map<string, number>();
  return duties.map((duty) => {
    const { clause, provision, owner, beneficiary, occasion } = duty;
    const key = JSON.stringify([clause, provision, owner, beneficiary, occasion?.date, occasion?.words]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [`${key} ${String(count)}`, duty];
  });
}

const dayAfter = (date: CalendarDate): CalendarDate => dateOf((momentOf(date) ?? 0) + HOURS_IN_DAY);
const dayBefore = (date: CalendarDate): CalendarDate => dateOf((momentOf(date) ?? 0) - HOURS_IN_DAY);

/** The days on which a duty may come into another state than the day before, as far as this replay knows of them. */
function turnsIn({ duties }: Replay): readonly CalendarDate[] {
  return duties.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ since, due, repaired }) => [
      ...(since === null ? [] : [since]),
      ...(due === null ? [] : [due, dayAfter(due)]),
      ...(repaired === null ? [] : [repaired]),
    ]),
  );
}

const dueOf = ({ outcomes }: DutyReplay): CalendarDate | null => {
  const [first, ...others] = outcomes;
  return first !== undefined && others.every(({ due }) => due === first.due) ? first.due : null;
};

const isSame = (span: DutySpan, { state, range, why }: DutyReplay): boolean =>
  span.state === state && span.why === why && span.range.join() === range.join();

/**
 * What becomes of every duty from the first event to a day: the replays of all days in one. A state changes only with an event, with
 * what falls due, and with what a replay says it is so since, so that only those days are replayed; that no day in between differs is a
 * tested property.
 *
 * @returns the duties in the order of the texts, or the typed problem of a replay.
 */
export function replayCourse(
  model: Model,
  scenario: Scenario,
  { until, ...options }: CourseOptions,
): readonly DutyCourse[] | EngineProblem {
  const first = scenario.events.map(({ date }) => date).toSorted(byCodePoint)[0] ?? until;
  const known = new Map<CalendarDate, Replay>();
  let pending = [...scenario.events.map(({ date }) => date), first, until];
  while (pending.length > 0) {
    const days = new Set(pending.filter((day) => day >= first && day <= until && !known.has(day)));
    pending = [];
    for (const asOf of days) {
      const found = replay(model, scenario, { ...options, asOf });
      if ("type" in found) return found;
      known.set(asOf, found);
      pending.push(...turnsIn(found));
    }
  }
  const courses = new Map<string, DutyCourse>();
  for (const [day, { duties }] of [...known].toSorted(([one], [other]) => byCodePoint(one, other))) {
    for (const [key, duty] of keysOf(duties)) {
      const { clause, provision, kind, owner, beneficiary, occasion, level, state, range, why } = duty;
      const before = courses.get(key)?.spans ?? [];
      const last = before.at(-1);
      const span: DutySpan = { from: day, until, state, range, why, due: dueOf(duty) };
      const spans =
        last === undefined
          ? [span]
          : isSame(last, duty)
            ? before
            : [...before.slice(0, -1), { ...last, until: dayBefore(day) }, span];
      courses.set(key, { clause, provision, kind, owner, beneficiary, occasion, level, spans });
    }
  }
  return [...courses.values()].toSorted(inOrderOf(known.get(until)));
}

/** In the order of the replay of the last day, which has every duty that came to be; what it does not have comes last. */
function inOrderOf(last: Replay | undefined) {
  const places = new Map((last?.duties ?? []).map(({ clause }, index) => [clause, index]));
  const place = ({ clause }: DutyCourse): number => places.get(clause) ?? places.size;
  return (first: DutyCourse, second: DutyCourse): number => place(first) - place(second);
}
