import fc from "fast-check";

/** The words, titles, marks and comments of a text, in order; no line end is among them. */
export const inkOf = (text: string): readonly string[] =>
  (text.match(/--[^\r\n]*|"[^"\r\n]*"|[0-9]{2}:00|[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*|\S/gu) ?? []).map((word) =>
    word.trimEnd(),
  );

const isMark = (word: string): boolean => /^[,;:.={}]$/u.test(word);

const BLANKS = [" ", " ", " ", "  ", "\t", "\n", "\n  ", "\n      ", "\r\n", "\r", " \n\n \n ", "\u00A0"];
const COMMENTS = [
  "-- a note",
  "--",
  '-- "quoted", and: more',
  "--- then us must consult",
  "-- é \u{1F600}   ",
];

/** Whether two words may stand without a blank: around marks, and before a title. */
const mayTouch = (before: string, word: string): boolean =>
  isMark(before) || isMark(word) || before.startsWith('"') || word.startsWith('"');

/** One way to set the words of a text, chosen at every gap, with comments put in. */
function deformed(words: readonly string[], choices: readonly number[], comments: boolean): string {
  let text = "";
  let before = "";
  for (const [index, word] of words.entries()) {
    const choice = choices[index % choices.length] ?? 0;
    let gap = BLANKS[choice % BLANKS.length] ?? " ";
    if (before.startsWith("--") && !/[\r\n]/u.test(gap)) gap += "\n";
    if (before === "") gap = "";
    else if (choice % 7 === 3 && mayTouch(before, word) && !before.startsWith("--")) gap = "";
    if (comments && choice % 23 === 5)
      gap += `${COMMENTS[choice % COMMENTS.length] ?? "--"}\n${" ".repeat(choice % 4)}`;
    text += gap + word;
    before = word;
  }
  return text;
}

/** Texts with the same words as one of the given ones, set in any way, some with further comments. */
export const deformedLayouts = (
  texts: readonly string[],
): fc.Arbitrary<{ readonly text: string; readonly layout: string }> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 997 }),
      fc.boolean(),
      // Some texts are left as they are but for a few gaps.
      fc.boolean(),
    )
    .map(([text, choices, comments, isWild]) => ({
      text,
      layout: deformed(
        inkOf(text),
        isWild ? choices : choices.map((one) => (one % 9 === 0 ? one : 0)),
        comments,
      ),
    }));
