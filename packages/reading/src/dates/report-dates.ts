import type { Tokens } from "../text/tokens.js";
import { dateOf, dayNumber, dayOf, lastWeekday } from "./calendar.js";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january,jan",
  "february,feb",
  "march,mar",
  "april,apr",
  "may",
  "june,jun",
  "july,jul",
  "august,aug",
  "september,sep,sept",
  "october,oct",
  "november,nov",
  "december,dec",
].map((names) => names.split(","));

/** Whether a token names a weekday. */
export function isWeekday(tokens: Tokens, index: number): boolean {
  return tokens.at(index).capital && WEEKDAYS.includes(tokens.lower(index));
}

function monthAt(tokens: Tokens, index: number): number {
  if (!tokens.at(index).capital) return 0;
  return MONTHS.findIndex((names) => names.includes(tokens.lower(index))) + 1;
}

/**
 * The date that the words from `first` to `last` tell of something past, as of the publication, or null. A weekday
 * means the last such day on or before publication; without a known date of publication it means nothing.
 */
export function dateWithin(
  tokens: Tokens,
  first: number,
  last: number,
  published: string | null,
): string | null {
  const limit = published === null ? null : dayNumber(published);
  for (let index = first; index <= last; index++) {
    const lower = tokens.lower(index);
    const month = monthAt(tokens, index);
    if (month > 0) {
      const date = monthDate(tokens, index, month, limit);
      if (date !== null) return date;
    }
    if (limit === null) continue;
    if (isWeekday(tokens, index)) {
      if (/^(?:next|until|by|before|from|coming)$/u.test(tokens.lower(index - 1))) continue;
      return dateOf(lastWeekday(limit, WEEKDAYS.indexOf(lower)));
    }
    if (lower === "yesterday") return dateOf(limit - 1);
    if (lower === "today") return dateOf(limit);
  }
  return null;
}

function isDay(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 31;
}

/** "12 March 2025", "March 12, 2025", "March 12": without a year, the last such day on or before publication. */
function monthDate(tokens: Tokens, index: number, month: number, limit: number | null): string | null {
  const before = Number(tokens.lower(index - 1).replace(/(?:st|nd|rd|th)$/u, ""));
  const after = Number(tokens.lower(index + 1).replace(/(?:st|nd|rd|th)$/u, ""));
  const day = isDay(after) ? after : isDay(before) ? before : 0;
  if (day === 0) return null;
  let yearIndex = isDay(after) ? index + 2 : index + 1;
  if (tokens.lower(yearIndex) === ",") yearIndex++;
  const yearText = tokens.lower(yearIndex);
  if (/^\d{4}$/u.test(yearText)) {
    const exact = dayOf(Number(yearText), month, day);
    return exact === null ? null : dateOf(exact);
  }
  if (limit === null) return null;
  const year = Number(dateOf(limit).slice(0, 4));
  const candidates = [dayOf(year, month, day), dayOf(year - 1, month, day)];
  const found = candidates.find((candidate) => candidate !== null && candidate <= limit);
  return found === undefined || found === null ? null : dateOf(found);
}
