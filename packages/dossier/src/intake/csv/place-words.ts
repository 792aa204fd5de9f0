/** A half-open range of UTF-16 code units. */
type Span = readonly [number, number];

/** Where words stand in a text, or what is wrong and what to do, for a person. */
export type Placed =
  | { readonly type: "placed"; readonly spans: readonly Span[] }
  | { readonly type: "misplaced"; readonly message: string; readonly help: string };

/** What stands between two stretches of words in one cell; looked for from the beginning of a run of blanks alone. */
const GAP = /(?<!\s)\s+…\s+/u;

const misplaced = (message: string, help: string): Placed => ({ type: "misplaced", message, help });

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)} …` : words);

const givenSpans = (given: string): readonly Span[] | null => {
  const spans = given.split(/[\s;,]+/u).map((span) => /^(\d{1,9})-(\d{1,9})$/u.exec(span));
  const read = spans.flatMap((span) => (span === null ? [] : [[Number(span[1]), Number(span[2])] as const]));
  return read.length === spans.length && read.every(([start, end]) => start < end) ? read : null;
};

const checked = (text: string, stretches: readonly string[], given: string, column: string): Placed => {
  const spans = givenSpans(given);
  if (spans === null)
    return misplaced(
      `“${short(given)}” in ${column} are no spans.`,
      "Write start-end, such as 12-40, and several with a blank between.",
    );
  const actual = spans.map(([start, end]) => text.slice(start, end));
  if (stretches.length > 0 && actual.join("\0") !== stretches.join("\0")) {
    return misplaced(
      `At ${given} the report says “${short(actual.join(" … "))}”, and not the words of the row.`,
      `Correct ${column}, or leave it empty and the words are looked for.`,
    );
  }
  return actual.includes("")
    ? misplaced(`The report ends before ${given}.`, `Correct ${column}.`)
    : { type: "placed", spans };
};

/**
 * Finds the words of a cell in the text of a report, each stretch exactly once and to the character, or checks the spans
 * that are given for them. Words that stand there several times are not placed by a guess.
 */
export const placeWords = (text: string, words: string, given: string, column: string): Placed => {
  const stretches = words === "" ? [] : words.split(GAP);
  if (given !== "") return checked(text, stretches, given, column);
  const spans: Span[] = [];
  for (const stretch of stretches) {
    const start = text.indexOf(stretch);
    if (start < 0)
      return misplaced(
        `The report does not say “${short(stretch)}”.`,
        "Copy the words from the report to the character, and mark what is left out by “ … ”.",
      );
    if (text.includes(stretch, start + 1))
      return misplaced(
        `The report says “${short(stretch)}” more than once.`,
        `Give more of the words, or the place in ${column}, such as ${start}-${start + stretch.length}.`,
      );
    spans.push([start, start + stretch.length]);
  }
  return { type: "placed", spans };
};
