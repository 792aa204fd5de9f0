/** One line without control characters: a report must not be able to steer the terminal. */
export function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\s]+/gu, (gap) => (/^ +$/u.test(gap) ? gap : " "));
}
