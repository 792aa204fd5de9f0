import { expect, test } from "vitest";
import { besideProhibition, findingOf } from "../meaning/testing/pact-questions.js";
import type { Instrument } from "../model/instrument.js";

const told = (other: Partial<Instrument>): readonly string[] =>
  findingOf({ model: besideProhibition({ title: "Other pact", ...other }) }).because.map(
    ({ sentence }) => sentence,
  );

test("what is owed and forbidden at once, neither prevailing, is told as the owner's choice", () => {
  expect(told({})).toEqual([
    "Article 1 of the Pact binds US to what Article 1 of the Other pact forbids it, and neither prevails; it may keep either.",
  ]);
});

test("a treaty that says it prevails over every other does so by its own words, and not by the Charter's", () => {
  const relations = [{ type: "prevails_over", instrument: null, article: "article-2" }] as const;
  expect(told({ relations })).toEqual([
    "Article 1 of the Pact yields to Article 1 of the Other pact: the texts say which of them prevails.",
  ]);
  expect(told({ relations, name: "un_charter" })).toEqual([
    "Article 1 of the Pact yields to Article 1 of the Other pact: obligations under the Charter prevail (Article 103).",
  ]);
});

test("two treaties each of which says that it prevails over every other settle nothing", () => {
  const relations = [{ type: "prevails_over", instrument: null, article: "article-2" }] as const;
  const finding = findingOf({
    changes: { instrument: { relations } },
    model: besideProhibition({ relations }),
  });
  expect(finding.verdict).toBe("discretionary");
});
