/**
 * Calendar dates and whole hours. No clock, no time zone, no floating point.
 *
 * A date without an hour begins its day. A duration in hours is counted exactly; one in days or months ends with
 * the last hour of its last day, so that the whole of that day still counts.
 */

/** A calendar date as `YYYY-MM-DD` in the proleptic Gregorian calendar. */
export type CalendarDate = string;

/** A length of time as a text gives it. `amount` is a positive integer. */
export interface Duration {
  readonly amount: number;
  readonly unit: "hours" | "days" | "months";
}

/** Whole hours since 1970-01-01 00:00. */
export type Moment = number;

export const HOURS_IN_DAY = 24;
const LAST_HOUR = HOURS_IN_DAY - 1;

/** How many days a month has; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days from 1970-01-01 to a civil date.
 * Source of the algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
 */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `daysFromCivil`; same source. */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function parts(date: CalendarDate): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Whether the text is a date that exists: `2026-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  return parts(text) !== null;
}

/** The first hour of a date, or null where no such date exists. */
export function momentOf(date: CalendarDate): Moment | null {
  const found = parts(date);
  return found === null ? null : daysFromCivil(found.year, found.month, found.day) * HOURS_IN_DAY;
}

/** The last hour of the day in which the moment lies. */
export function endOfDay(moment: Moment): Moment {
  return Math.floor(moment / HOURS_IN_DAY) * HOURS_IN_DAY + LAST_HOUR;
}

/** The date of a moment. */
export function dateOf(moment: Moment): CalendarDate {
  const { year, month, day } = civilFromDays(Math.floor(moment / HOURS_IN_DAY));
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * The last moment of a period that runs from `start`. A month too short for the day of the month ends on its last
 * day: one month from 31 January is 28 or 29 February.
 */
export function endOfPeriod(start: Moment, duration: Duration): Moment {
  if (duration.unit === "hours") return start + duration.amount;
  if (duration.unit === "days") return endOfDay(start + duration.amount * HOURS_IN_DAY);
  const { year, month, day } = civilFromDays(Math.floor(start / HOURS_IN_DAY));
  const months = year * 12 + (month - 1) + duration.amount;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return daysFromCivil(targetYear, targetMonth, targetDay) * HOURS_IN_DAY + LAST_HOUR;
}
