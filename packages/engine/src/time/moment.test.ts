import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, endOfPeriod, isCalendarDate, momentOf } from "./moment.js";

const moment = (date: string): number => momentOf(date) ?? Number.NaN;

describe("calendar dates", () => {
  test.each([
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-1-1",
    "2026-01-01T00:00",
  ])("%s is not a date", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(momentOf(text)).toBeNull();
  });

  test.each(["1949-08-24", "2000-02-29", "1648-10-24"])("%s is a date, and comes back the same", (text) => {
    expect(dateOf(moment(text))).toBe(text);
  });

  test("every date of four centuries follows the one before it by a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 146_097 }), (day) => {
        const start = moment("1800-01-01") + day * 24;
        const date = dateOf(start);
        expect(momentOf(date)).toBe(start);
        expect(dateOf(start + 23)).toBe(date);
        expect(dateOf(start + 24)).not.toBe(date);
      }),
    );
  });
});

describe("the end of a period", () => {
  test("hours are counted exactly", () => {
    expect(endOfPeriod(moment("2026-02-01"), { amount: 72, unit: "hours" })).toBe(moment("2026-02-04"));
  });

  test("the whole of the last day counts, for days and for months", () => {
    expect(endOfPeriod(moment("2026-02-01"), { amount: 30, unit: "days" })).toBe(moment("2026-03-03") + 23);
    expect(endOfPeriod(moment("2026-02-01"), { amount: 6, unit: "months" })).toBe(moment("2026-08-01") + 23);
  });

  test("a month too short for the day ends on its last day, also across a year and in a leap year", () => {
    expect(dateOf(endOfPeriod(moment("2025-12-31"), { amount: 2, unit: "months" }))).toBe("2026-02-28");
    expect(dateOf(endOfPeriod(moment("2027-10-31"), { amount: 4, unit: "months" }))).toBe("2028-02-29");
  });
});
