import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayAt, dayOf, daysOf, placeOf, stageOf, ticksOf, untilDay } from "./days.js";

const day = fc.integer({ min: dayOf("1815-01-01"), max: dayOf("2200-12-31") });

describe("days of a score", () => {
  it("are dates and back, over leap days and centuries", () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dayOf(dateOfDay(number))).toBe(number);
      }),
    );
    expect(dayOf("2024-03-01") - dayOf("2024-02-28")).toBe(2);
  });

  it("stand where a pointer finds them again", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 30, max: 40_000 }), fc.nat({ max: 30 }), (first, length, offset) => {
        const stage = stageOf([dateOfDay(first)], first + length);
        expect(dayAt(stage, placeOf(stage, first + offset) / 100)).toBe(first + offset);
      }),
    );
  });

  it("have at least two and at most a dozen lines on the scale, in order", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 30, max: 60_000 }), (first, length) => {
        const stage = stageOf([dateOfDay(first)], first + length);
        const days = ticksOf(stage).map((tick) => tick.day);
        expect(days.length).toBeGreaterThanOrEqual(2);
        expect(days.length).toBeLessThanOrEqual(12);
        expect(days).toEqual([...days].sort((one, other) => one - other));
      }),
    );
  });

  it("reach as far behind the last event as the longest question does", () => {
    const periods = [
      { amount: 72, unit: "hours" },
      { amount: 3, unit: "months" },
    ].map(daysOf);
    expect(untilDay(["2026-02-01", "2026-01-01"], periods)).toBe(dayOf("2026-02-01") + 93);
    expect(untilDay(["2026-02-01"], [])).toBe(dayOf("2026-02-01") + 30);
    expect(untilDay([], periods)).toBeNull();
  });
});
