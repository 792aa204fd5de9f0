/** Calendar days as exact numbers, without any clock: days since 1970-01-01 in the Gregorian calendar. */

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The day number of a "YYYY-MM-DD" date, or null where there is no such day. */
export function dayNumber(date: string): number | null {
  const match = ISO_DATE.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayOf(year, month, day);
}

/** The day number of a year, month (1–12) and day, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (year < 1000 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return time / 86_400_000;
}

/** The "YYYY-MM-DD" date of a day number. */
export function dateOf(dayNumberOfDate: number): string {
  return new Date(dayNumberOfDate * 86_400_000).toISOString().slice(0, 10);
}

/** The last day on or before `limit` that is the given weekday, Sunday being 0. */
export function lastWeekday(limit: number, weekday: number): number {
  const day = (((limit + 4) % 7) + 7) % 7;
  return limit - ((day - weekday + 7) % 7);
}

/** Whether a text is a "YYYY-MM-DD" date that exists. */
export function isCalendarDate(text: string): boolean {
  return dayNumber(text) !== null;
}
