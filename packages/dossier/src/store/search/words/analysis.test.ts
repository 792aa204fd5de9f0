import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formOf, stemOf } from "./analysis.js";
import { primary } from "./stems.js";

test.each([
  ["en", ["guarantee", "Guarantees", "guaranteed"]],
  ["fr", ["garantie", "garanties", "GARANTIE"]],
  ["fr", ["sécurité", "Sécurité", "sécurités"]],
  ["de", ["Garantie", "Garantien"]],
  ["de", ["Haus", "Häuser", "Hauses"]],
  ["de", ["Vertrag", "Verträge", "Verträgen", "Vertrags"]],
  ["de", ["Straße", "Straßen", "strasse"]],
  ["ru", ["гарантия", "гарантии", "гарантиями", "гарантий", "Гарантиях"]],
  ["ru", ["соглашение", "соглашения", "соглашением", "соглашениями"]],
  ["uk", ["гарантія", "гарантії", "гарантіями", "гарантій", "гарантією", "гарантіях"]],
  ["uk", ["угода", "угоди", "угоду", "угодами"]],
  ["uk", ["об’єкт", "обʼєкти", "об'єктами", "обʼєктів"]],
  ["es", ["garantía", "garantías"]],
])("%s: %j are forms of one word", (language, forms) => {
  expect(new Set(forms.map((form) => stemOf(language, form))).size).toBe(1);
});

test.each([
  ["de", "Sicherheit", "sich"],
  ["uk", "мій", "мии"],
  ["uk", "їжа", "іжа"],
  ["ru", "война", "воина"],
  ["de", "Sicherheitsgarantien", "Garantien"],
  ["en", "war", "warm"],
])("%s: %s and %s are two words", (language, first, second) => {
  expect(stemOf(language, first)).not.toBe(stemOf(language, second));
});

test("accents, case and the vowels of Arabic make no other form; Ukrainian й and ї stay letters", () => {
  expect(["Häuser", "HAUSER", "ha\u0308user"].map(formOf)).toEqual(["hauser", "hauser", "hauser"]);
  expect([formOf("اتِّفاقٌ"), formOf("اتفـــاق")]).toEqual(["اتفاق", "اتفاق"]);
  expect([formOf("ещё"), formOf("Łódź"), formOf("Ærø")]).toEqual(["еще", "lodz", "aero"]);
  expect([formOf("Їжа"), formOf("и\u0306од"), formOf("ґрати")]).toEqual(["їжа", "йод", "ґрати"]);
});

test("a language is told by the first part of its tag, and whatever is no tag is undetermined", () => {
  expect(["en-GB", "UK", "zh_Hant", "", "\u0000", "английский"].map(primary)).toEqual([
    "en",
    "uk",
    "zh",
    "und",
    "und",
    "und",
  ]);
});

test("a language without rules has its forms for stems", () => {
  expect(stemOf("ka", "უსაფრთხოების")).toBe(formOf("უსაფრთხოების"));
});

const UKRAINIAN = Array.from("абвгдеєжзиіїйклмнопрстуфхцчшщьюя");

test("whatever word was read before, a word has the same stem", () => {
  const word = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...UKRAINIAN), minLength: 1, maxLength: 12 }),
  );
  const language = fc.constantFrom("en", "fr", "de", "ru", "uk", "ar", "tr", "el");
  const known = new Map<string, string>();
  fc.assert(
    fc.property(language, word, (tag, raw) => {
      const stem = stemOf(tag, raw);
      const before = known.get(`${tag} ${raw}`) ?? stem;
      known.set(`${tag} ${raw}`, stem);
      expect([stemOf(tag, raw), before]).toEqual([stem, stem]);
    }),
    { numRuns: 500 },
  );
});
