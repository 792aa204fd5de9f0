import { isCalendarDate } from "@foedus/reading";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The calendar date at the beginning of a date as machines write it, or null: ISO 8601 (2025-08-17T10:00:00Z), mail
 * (Sun, 17 Aug 2025 10:00:00 +0200) and PDF (D:20250817100000Z). The day is the one written, in its own time zone.
 */
export const dateTold = (words: string): string | null => {
  const trimmed = words.trim();
  const digits = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(trimmed) ?? /^D:(\d{4})(\d{2})(\d{2})/u.exec(trimmed);
  if (digits !== null) {
    const date = `${digits[1]}-${digits[2]}-${digits[3]}`;
    return isCalendarDate(date) ? date : null;
  }
  const mail = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/u.exec(trimmed);
  const month = MONTHS.indexOf(mail?.[2]?.toLowerCase() ?? "");
  if (mail === null || month < 0) return null;
  const date = `${mail[3]}-${String(month + 1).padStart(2, "0")}-${(mail[1] ?? "").padStart(2, "0")}`;
  return isCalendarDate(date) ? date : null;
};
