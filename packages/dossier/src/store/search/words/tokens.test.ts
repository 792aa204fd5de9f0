import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "./tokens.js";

const words = (text: string): readonly string[] => tokensOf(text).map(({ raw }) => raw);

test("in Latin script an apostrophe parts words, and what it leaves too short is none", () => {
  expect(words("l’accord d'aujourd’hui, qu’on s’y tienne")).toEqual([
    "accord",
    "aujourd",
    "hui",
    "qu",
    "on",
    "s",
    "y",
    "tienne",
  ]);
  expect(words("Ukraine’s allies don’t")).toEqual(["Ukraine", "allies", "don"]);
});

test("in Cyrillic an apostrophe is a letter, however it is typed", () => {
  expect(words("об’єкт обʼєкт об'єкт")).toEqual(["об’єкт", "обʼєкт", "об'єкт"]);
});

test("Arabic is read from its first letter to its last, with its points", () => {
  expect(words("قالَ: «الاتفاق»، في ٢٠٢٥")).toEqual(["قالَ", "الاتفاق", "في", "٢٠٢٥"]);
});

test("every character of Chinese counts as a word, and what stands beside it as another", () => {
  expect(words("加入NATO條約")).toEqual(["加", "入", "NATO", "條", "約"]);
});

test("signs, marks without a letter and halves of characters are no words", () => {
  expect(words("— … ̈ 🙂 \u0000 \uD800 * ' ’’ %_\\")).toEqual([]);
});

test("every span slices back to its word, in order and without overlap", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let last = 0;
      for (const { raw, span } of tokensOf(text)) {
        expect(text.slice(span[0], span[1])).toBe(raw);
        expect(span[0]).toBeGreaterThanOrEqual(last);
        last = span[1];
      }
    }),
  );
});

test("a text of millions of letters without a blank, as no person writes it, has words too", () => {
  for (const piece of ["x", "x’", "\u4E2D\u0301\u0301"]) {
    const text = piece.repeat(3_000_000);
    const tokens = tokensOf(text);
    expect(tokens.length).toBeGreaterThan(1);
    expect(tokens.every(({ raw, span: [start, end] }) => text.slice(start, end) === raw)).toBe(true);
  }
});
