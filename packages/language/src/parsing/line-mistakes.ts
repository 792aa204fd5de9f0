import { MONTHS } from "@foedus/engine";

/** A mistake in the characters of a line: what stands in the text from `from` to before `to` should be `put`. */
export interface LineMistake {
  readonly kind: "quote" | "quotation_mark" | "date";
  readonly from: number;
  readonly to: number;
  readonly put: string;
  /** Further characters that are wrong in the same way. */
  readonly more: readonly { readonly at: number; readonly put: string }[];
}

/** Where a line begins and ends. */
export interface LineOfText {
  readonly from: number;
  readonly to: number;
}

/** The line that an offset stands on. */
export function lineAt(text: string, offset: number): LineOfText {
  let from = offset;
  while (from > 0 && !/[\r\n]/u.test(text[from - 1] ?? "")) from -= 1;
  const length = text.slice(offset).search(/[\r\n]/u);
  return { from, to: length < 0 ? text.length : offset + length };
}

const OTHER_MARKS = /[“”„‟«»]/gu;
const YEAR_FIRST = /(?<![\w.-])([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![\w-])/gu;
const DAY_FIRST = /(?<![\w.-])([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})(?![\w-])/gu;
const WITH_MONTH =
  /(?<![\w.-])([0-9]{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) ([0-9]{4})(?![\w-])/gu;
const date = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

function dates(line: string, start: number): readonly LineMistake[] {
  const found = (match: RegExpExecArray, put: string): LineMistake => {
    const from = start + match.index;
    return { kind: "date", from, to: from + match[0].length, put, more: [] };
  };
  return [
    ...[...line.matchAll(YEAR_FIRST)].map((one) =>
      found(one, date(one[1] ?? "", one[2] ?? "", one[3] ?? "")),
    ),
    ...[...line.matchAll(DAY_FIRST)].map((one) => found(one, date(one[3] ?? "", one[2] ?? "", one[1] ?? ""))),
    ...[...line.matchAll(WITH_MONTH)].map((one) =>
      found(one, date(one[3] ?? "", String(MONTHS.findIndex((month) => month === one[2]) + 1), one[1] ?? "")),
    ),
  ].filter(({ from, to, put }) => line.slice(from - start, to - start) !== put);
}

/** Where a quotation mark could be missing: before and behind each word. */
function missingQuotes(line: string, start: number): readonly LineMistake[] {
  const places = new Set<number>();
  for (const { index, 0: word } of line.matchAll(/[^\s,;{}"]+/gu)) {
    places.add(index);
    places.add(index + word.length);
  }
  for (const { index } of line.matchAll(/"/gu)) places.add(index);
  return [...places]
    .sort((left, right) => left - right)
    .map((at) => ({ kind: "quote", from: start + at, to: start + at, put: '"', more: [] }));
}

/** What could be wrong with the characters of the line, quotation marks and dates; none of it need be. */
export function possibleLineMistakes(text: string, { from, to }: LineOfText): readonly LineMistake[] {
  const line = text.slice(from, to);
  // Nobody writes such a line; trying every place in it would only take time.
  if (line.length > 1_000) return [];
  const marks = [...line.matchAll(OTHER_MARKS)];
  const [first, ...more] = marks;
  if (first !== undefined) {
    const rest = more.map(({ index }) => ({ at: from + index, put: '"' }));
    const at = from + first.index;
    return [{ kind: "quotation_mark", from: at, to: at + 1, put: '"', more: rest }];
  }
  const quotes = [...line.matchAll(/"/gu)].length;
  return quotes % 2 === 1 ? missingQuotes(line, from) : dates(line, from);
}
