import { expect, test } from "vitest";
import { StoreFailure } from "../problem.js";
import { readWanted } from "./wanted.js";

const read = (typed: string): readonly string[] =>
  readWanted(typed).map(
    ({ type, words, isExcluded }) => `${isExcluded ? "-" : ""}${type}:${words.join("+")}`,
  );

const refused = (typed: string): string => {
  try {
    return read(typed).join(" ");
  } catch (error) {
    if (error instanceof StoreFailure) return `${error.problem.code}: ${error.problem.message}`;
    throw error;
  }
};

test("words, phrases, beginnings, and what must not be there", () => {
  expect(read('guarantee "as reported" withdr* -war -"third party" -sanction*')).toEqual([
    "word:guarantee",
    "phrase:as+reported",
    "prefix:withdr",
    "-word:war",
    "-phrase:third+party",
    "-prefix:sanction",
  ]);
});

test.each([
  ["“as reported”", ["phrase:as+reported"]],
  ["« l’accord signé »", ["phrase:accord+signé"]],
  ["„wie berichtet“ Vertrag", ["phrase:wie+berichtet", "word:Vertrag"]],
  ['never "closed phrase', ["word:never", "phrase:closed+phrase"]],
])("quotation marks of every language hold a phrase: %s", (typed, wanted) => {
  expect(read(typed)).toEqual(wanted);
});

test("a hyphen within a word excludes nothing; the parts of the word are looked for", () => {
  expect(read("cease-fire EU-backed")).toEqual(["word:cease+fire", "word:EU+backed"]);
});

test("characters of a script without blanks are looked for side by side", () => {
  expect(read("條約 條*")).toEqual(["phrase:條+約", "prefix:條"]);
});

test("SQL, operators of other programs and control characters are no more than the words in them", () => {
  expect(read("'; drop table records; --")).toEqual(["word:drop", "word:table", "word:records"]);
  expect(read("a\u0000b & !c | (d:*)")).toEqual(["word:a+b", "word:c", "word:d"]);
});

test.each([
  ["", "wrong_question: There is no word in what is looked for."],
  ['- * "" “” && | ! \u0000', "wrong_question: There is no word in what is looked for."],
  ["a*", "wrong_question: “a*” is too short a beginning."],
  ["word ".repeat(33), "wrong_question: 33 words and phrases are looked for; 32 are possible."],
])("refused with a way out: %j", (typed, message) => {
  expect(refused(typed)).toBe(message);
});
