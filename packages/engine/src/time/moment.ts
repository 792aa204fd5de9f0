/** Calendar dates and whole hours. No clock, no time zone, no floating point. */

/** A calendar date as `YYYY-MM-DD` in the proleptic Gregorian calendar. */
export type CalendarDate = string;

/** A length of time as a text gives it. `amount` is a positive integer. */
export interface Duration {
  readonly amount: number;
  readonly unit: "hours" | "days" | "months";
}

/** Whole hours since 1970-01-01 00:00. A date without an hour begins its day. */
export type Moment = number;
