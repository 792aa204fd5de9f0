import { expect, test } from "vitest";
import { findingOf } from "../meaning/testing/pact-questions.js";
import { withGeneralLaw } from "../general-law/with-general-law.js";
import type { Instrument } from "../model/instrument.js";
import { stated } from "../model/term.js";
import { duty, force, on } from "../testing/pact.js";

const told = (example: Parameters<typeof findingOf>[0]): readonly string[] =>
  findingOf(example).because.map(({ code, sentence }) => `${code}: ${sentence}`);

test("what a clause only lets, and the scenario gives, is told as given and not as owed", () => {
  expect(told({ changes: { provision: { type: "permission" } }, given: [["2026-02-05", force]] })).toEqual([
    "given: Article 1 of the Pact lets US give armed force, and the scenario says that it is done.",
  ]);
});

test("a clause that only lets it is no reason beside a duty", () => {
  const provisions = [duty, { ...duty, type: "permission" as const }];
  expect(told({ changes: { clause: { provisions } } })).toEqual([
    "owed: Under Article 1 of the Pact, US must give armed force: this is owed in law.",
  ]);
});

const in1904: Instrument["entryIntoForce"] = stated({ type: "date", date: "1904-07-01" });

const yieldingOf = (within: { readonly amount: number; readonly unit: "days" } | null): readonly string[] => {
  const { derivation } = findingOf({
    changes: {
      clause: { trigger: null },
      provision: { type: "permission" },
      instrument: { entryIntoForce: in1904 },
    },
    model: withGeneralLaw,
    scenario: { events: [on("1906-09-29", { type: "threat", victim: "ukraine", by: null })] },
    question: { within },
  });
  return derivation.filter(({ type }) => type === "displaced").map(({ sentence }) => sentence);
};

test("what takes effect after the period asked about prevails over nothing in it", () => {
  expect(yieldingOf({ amount: 30, unit: "days" })).toEqual([]);
});

test("what takes effect later prevails from then on, and the answer says from when", () => {
  expect(yieldingOf(null)).toEqual([
    "For US, Article 1 of the Pact yields to Article 2 of the Charter of the United Nations from 1945-10-24: obligations under the Charter prevail (Article 103). To that extent it does not bind.",
  ]);
});

test("what is owed on a finding already made, and not due by then, is told as its owner's choice of the day", () => {
  const byTheKingdom = stated({
    type: "party",
    by: { type: "party", name: "uk" },
    mode: "finds",
  } as const);
  const within = { type: "within", duration: { amount: 5, unit: "days" }, from: "finding" } as const;
  const changes = { clause: { determiner: byTheKingdom }, provision: { deadline: stated(within) } };
  const found = { type: "finds", by: "uk", clause: "pact.article-1", victim: null } as const;
  const asked = (amount: number): readonly string[] =>
    told({ changes, given: [["2026-02-10", found]], question: { within: { amount, unit: "days" } } });
  expect(asked(4)).toEqual([
    "own_choice: Article 1 of the Pact leaves it to US whether to give armed force within the period asked about: it is not due by then.",
  ]);
  expect(asked(5)).toEqual([
    "owed: Under Article 1 of the Pact, US must give armed force: this is owed in law.",
  ]);
});
