import fc from "fast-check";
import type { ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { dateOf, momentOf } from "../time/moment.js";
import type { Duration } from "../time/moment.js";
import { attack, clause, force, on, pactWith } from "./pact.js";
import type { Changes } from "./pact.js";

/** Day 0 of generated courses: so that months of different lengths are met. */
const DAY_ZERO = momentOf("2026-01-20") ?? 0;
/** The date of a day of a generated course. */
export const dateAt = (day: number): string => dateOf(DAY_ZERO + day * 24);

const act: fc.Arbitrary<ScenarioEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(attack) },
  { weight: 2, arbitrary: fc.constant(force) },
  fc.constant<ScenarioEvent>({ type: "gives", by: "uk", measure: "armed_force", to: "ukraine" }),
  fc.constant<ScenarioEvent>({ type: "delegates", by: "us", to: "uk", instrument: "pact" }),
  fc.constant<ScenarioEvent>({ type: "requests", by: "ukraine", clause: clause.name }),
  fc.constant<ScenarioEvent>({ type: "finds", by: "us", clause: clause.name, victim: "ukraine" }),
  fc.constant<ScenarioEvent>({ type: "refuses", by: "us", clause: clause.name }),
  fc.constant<ScenarioEvent>({ type: "releases", by: "ukraine", owner: "us", clause: clause.name }),
  fc.constant<ScenarioEvent>({ type: "withdraws", by: "us", instrument: "pact" }),
  fc
    .record({
      type: fc.constantFrom("suspends", "resumes", "terminates"),
      by: fc.constantFrom(null, "us", "ukraine"),
    })
    .map(({ type, by }): ScenarioEvent => ({ type, by, instrument: "pact" })),
);

/** Up to twelve events on sixty days, on what the pact promises and on the pact itself. */
export const events = fc
  .array(fc.record({ day: fc.nat({ max: 60 }), hour: fc.nat({ max: 23 }), act }), { maxLength: 12 })
  .map((all) => all.map(({ day, hour, act: event }) => on(dateAt(day), event, hour)));

/** Any duration that a text may give. */
export const duration: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom("hours", "days", "months"),
});

/** The pact with other deadlines, needs, determiners, powers and exits. */
export const changes: fc.Arbitrary<Changes> = fc
  .record({
    deadline: fc.option(fc.record({ duration, from: fc.constantFrom("trigger", "finding") }), { nil: null }),
    needs: fc.boolean(),
    repair: fc.option(duration, { nil: null }),
    finds: fc.boolean(),
    powers: fc.boolean(),
    exit: fc.boolean(),
    type: fc.constantFrom("duty", "prohibition"),
  })
  .map(({ deadline, needs, repair, finds, powers, exit, type }): Changes => ({
    provision: {
      type,
      deadline: stated(deadline === null ? { type: "none" } : { type: "within", ...deadline }),
      ...(needs ? { needs: [{ type: "request", by: { type: "role", role: "victim" } }] } : {}),
      ...(repair === null ? {} : { repair }),
    },
    clause: finds
      ? { determiner: stated({ type: "party", by: { type: "role", role: "owner" }, mode: "finds" }) }
      : {},
    instrument: {
      ...(powers
        ? { powers: [{ type: "suspend", holder: { type: "party", name: "us" }, article: "article-1" }] }
        : {}),
      ...(exit ? { exit: { article: "article-1", notice: { amount: 10, unit: "days" } } } : {}),
    },
  }));

/** The pact with changes of its instrument beside those of its article. */
export function modelOf(change: Changes): ReturnType<typeof pactWith> {
  const { instrument, ...rest } = change;
  const model = pactWith(rest);
  return { ...model, instruments: model.instruments.map((one) => ({ ...one, ...instrument })) };
}
