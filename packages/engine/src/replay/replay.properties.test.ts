import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../model/scenario.js";
import { changes, dateAt, duration, events, modelOf } from "../testing/arbitrary-course.js";
import { course } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { advance } from "./advance.js";
import { untouched } from "./duty.js";
import type { DutyFacts, DutyRecord, Stimulus } from "./duty.js";
import { replay } from "./replay.js";
import { DUTY_STATES } from "./types.js";
import type { DutyReplay } from "./types.js";

function dutiesAt(change: Changes, scenario: Scenario, day: number): readonly DutyReplay[] {
  const found = replay(modelOf(change), scenario, { asOf: dateAt(day), variant: null });
  // Events drawn for the same hour may contradict each other.
  if ("type" in found && found.code === "contradictory_scenario") fc.pre(false);
  if ("type" in found) throw new Error(found.message);
  return found.duties;
}

/** What tells one duty from the others between dates: attacks of one day are told apart by their order. */
const keyed = (duties: readonly DutyReplay[]): ReadonlyMap<string, DutyReplay> =>
  new Map(duties.map((duty, index) => [`${duty.owner} ${duty.occasion?.date ?? ""} ${String(index)}`, duty]));

describe("at any date", () => {
  test("a duty is in exactly one state, with a sentence that says why", () => {
    fc.assert(
      fc.property(changes, events, fc.nat({ max: 70 }), (change, given, day) => {
        for (const { state, range, outcomes, why } of dutiesAt(change, course(...given), day)) {
          expect(DUTY_STATES).toContain(state);
          expect(range).toEqual([state]);
          expect(outcomes).toHaveLength(1);
          expect(why).not.toBe("");
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("events of later dates change nothing, so that every earlier answer stands", () => {
    fc.assert(
      fc.property(changes, events, events, fc.nat({ max: 60 }), (change, given, more, day) => {
        const later = more.filter(({ date }) => date > dateAt(day));
        expect(dutiesAt(change, course(...given, ...later), day)).toEqual(
          dutiesAt(change, course(...given), day),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("what is performed stays performed, and what has lapsed or was breached stays so", () => {
    fc.assert(
      fc.property(changes, events, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (change, given, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const sorted = given.toSorted((left, right) =>
          left.date < right.date ? -1 : left.date > right.date ? 1 : (left.hour ?? 0) - (right.hour ?? 0),
        );
        const after = keyed(dutiesAt(change, course(...sorted), second));
        const final = [...keyed(dutiesAt(change, course(...sorted), first))].filter(([, { state }]) =>
          ["performed", "lapsed", "breached"].includes(state),
        );
        expect(final.map(([key]) => after.get(key)?.state)).toEqual(final.map(([, { state }]) => state));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the course of one duty", () => {
  const moment = fc.integer({ min: 0, max: 200 });
  const stimulus: fc.Arbitrary<Stimulus> = fc.oneof(
    fc.record({
      moment,
      told: fc.constant("x"),
      type: fc.constant("given" as const),
      leaves: fc.constant(["a"]),
    }),
    fc.record({
      moment,
      told: fc.constant("x"),
      type: fc.constant("met" as const),
      need: fc.nat({ max: 1 }),
    }),
    fc.record({
      moment,
      told: fc.constant("x"),
      type: fc.constant("gate" as const),
      organ: fc.constantFrom("p", "q"),
      open: fc.boolean(),
    }),
    fc.record({
      moment,
      told: fc.constant("x"),
      type: fc.constantFrom(
        "suspended" as const,
        "resumed" as const,
        "released" as const,
        "refused" as const,
      ),
    }),
  );
  const at = fc.option(
    moment.map((one) => ({ moment: one, told: "x" })),
    { nil: null },
  );
  const facts: fc.Arbitrary<DutyFacts> = fc.record({
    kind: fc.constantFrom("duty", "restraint"),
    arises: at,
    due: fc.oneof(
      fc.constant({ type: "none" as const }),
      moment.map((one) => ({ type: "at" as const, moment: one })),
      duration.map((one) => ({ type: "after_conditions" as const, duration: one })),
    ),
    repair: fc.option(duration, { nil: null }),
    closes: at,
    required: fc.constant([["a"]]),
    permitted: fc.constant(["a", "b"]),
    nonEmpty: fc.boolean(),
    needs: fc.nat({ max: 2 }),
    stimuli: fc
      .array(stimulus, { maxLength: 10 })
      .map((all) => all.toSorted((left, right) => left.moment - right.moment)),
  });

  test("replayed up to a moment and then on, it is the same as replayed at once", () => {
    fc.assert(
      fc.property(facts, fc.array(fc.integer({ min: -5, max: 2000 }), { maxLength: 5 }), (one, stops) => {
        const stepwise = stops
          .toSorted((left, right) => left - right)
          .reduce<DutyRecord>((record, stop) => advance(one, record, stop), untouched(one));
        expect(advance(one, stepwise, 5000)).toEqual(advance(one, untouched(one), 5000));
      }),
      { numRuns: 5000 },
    );
  });

  test("its transitions are in order of time, each to another state, and none follows a final one", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { history, state } = advance(one, untouched(one), 5000);
        expect(history.at(-1)?.state ?? "does_not_arise").toBe(state);
        history.forEach((transition, index) => {
          const before = history[index - 1];
          if (before === undefined) return;
          expect(before.moment).toBeLessThanOrEqual(transition.moment);
          expect(before.state).not.toBe(transition.state);
          expect(["performed", "lapsed", "breached"]).not.toContain(before.state);
        });
      }),
      { numRuns: 5000 },
    );
  });

  test("it is never due before it is free, and overdue only after its last hour in time", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const record = advance(one, untouched(one), 5000);
        const overdue = record.history.find(({ state }) => state === "overdue");
        if (overdue === undefined) return;
        const freed = record.history.find(({ state }) => state === "pending");
        expect(freed?.moment ?? 5000).toBeLessThanOrEqual(overdue.moment);
        expect(record.due).toBe(overdue.moment);
      }),
      { numRuns: 5000 },
    );
  });
});
