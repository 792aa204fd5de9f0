import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfDay, endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { advance } from "./advance.js";
import { untouched } from "./duty.js";
import type { DutyFacts } from "./duty.js";
import type { DutyState } from "./types.js";

/**
 * The state of a duty that nothing hinders, said at once for a moment and not step by step: the definitions of
 * docs/replay.md as formulas. It shares no code with the course that `advance` carries on.
 */
function stateByDefinition(facts: DutyFacts, at: Moment): DutyState {
  const never = Number.POSITIVE_INFINITY;
  const arises = facts.arises?.moment ?? never;
  const closes = facts.closes?.moment ?? never;
  if (at < arises || arises >= closes) return "does_not_arise";
  const stated = facts.due.type === "at" ? facts.due.moment : never;
  const due = stated <= arises ? endOfDay(arises + 1) : stated;
  const repairBy = facts.repair === null || due === never ? never : endOfPeriod(due, facts.repair);
  const satisfied = Math.max(
    arises,
    Math.min(
      never,
      ...facts.stimuli.flatMap((one) =>
        one.type === "given" && one.leaves.includes("a") ? [one.moment] : [],
      ),
    ),
  );
  const last = closes <= due ? closes : Math.min(closes, repairBy);
  if (satisfied <= Math.min(at, last)) return "performed";
  if (at < Math.min(due, closes)) return "pending";
  if (closes <= due) return "lapsed";
  return at < last ? "overdue" : "breached";
}

const moment = fc.integer({ min: 0, max: 120 });
const told = fc.constant("x");
const given = fc.record({
  type: fc.constant("given" as const),
  moment,
  told,
  leaves: fc.constantFrom(["a"], ["b"]),
});
const facts: fc.Arbitrary<DutyFacts> = fc.record({
  kind: fc.constant("duty"),
  arises: fc.option(fc.record({ moment, told }), { nil: null, freq: 9 }),
  due: fc.oneof(
    fc.constant({ type: "none" as const }),
    moment.map((one) => ({ type: "at" as const, moment: one })),
  ),
  repair: fc.option(
    fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom("hours", "days") }),
    { nil: null },
  ),
  closes: fc.option(fc.record({ moment, told }), { nil: null }),
  required: fc.constant([["a"]]),
  permitted: fc.constant(["a", "b"]),
  nonEmpty: fc.boolean(),
  needs: fc.constant(0),
  stimuli: fc
    .array(given, { maxLength: 3 })
    .map((all) => all.toSorted((first, second) => first.moment - second.moment)),
});

test("carried on step by step, a duty comes to the state that the definition gives at once", () => {
  const reached = new Set<DutyState>();
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 1200 }), (one, at) => {
      const { state } = advance(one, untouched(one), at);
      reached.add(state);
      expect(state).toBe(stateByDefinition(one, at));
    }),
    { numRuns: 20_000 },
  );
  expect([...reached].toSorted()).toEqual([
    "breached",
    "does_not_arise",
    "lapsed",
    "overdue",
    "pending",
    "performed",
  ]);
});
