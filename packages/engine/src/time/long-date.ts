/** The months in English, in their order. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2025-08-17` as `17 August 2025`, without a clock, a time zone or a locale. Anything else comes back as it is. */
export function longDate(date: string): string {
  const [, year = "", month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? date : `${String(Number(day))} ${name} ${year}`;
}
