import { expect, test } from "vitest";
import { attackWith, whenAttacked } from "../meaning/testing/attack-examples.js";
import { findingOf } from "../meaning/testing/pact-questions.js";
import type { Article, Model, Reservation } from "../model/instrument.js";
import { stated } from "../model/term.js";
import { here } from "../testing/reported-guarantee.js";

const understanding: Reservation = {
  type: "understanding",
  party: "us",
  location: here("understanding of us to pact.article-1: only where that is communist"),
  article: { instrument: "pact", article: "article-1" },
  effect: { type: "only_where", conditions: [{ type: "quality", quality: "communist", holds: true }] },
  sources: [],
};

test("what an understanding leaves out is told as left out by it, and not by the text", () => {
  const qualities = [{ quality: "communist", holds: false }];
  const { because } = findingOf({
    changes: { instrument: { reservations: [understanding] } },
    attack: attackWith({ qualities }),
  });
  expect(because.map(({ sentence }) => sentence)).toEqual([
    "Article 1 of the Pact is not set off as US is bound by it, under an understanding of its own: the attack was not communist.",
  ]);
});

/** A protocol that puts another article in the place of the pact's, set off by an attack by the United Kingdom alone. */
function amended(model: Model): Model {
  const [pact] = model.instruments;
  const [old] = pact?.articles ?? [];
  if (pact === undefined || old === undefined) throw new Error("the pact is missing");
  const replacing: Article = {
    ...old,
    replaces: { instrument: "pact", article: old.name },
    clauses: old.clauses.map((clause) => ({
      ...clause,
      name: "protocol.article-1",
      trigger: whenAttacked({ aggressor: { type: "party", name: "uk" } }),
    })),
  };
  const entryIntoForce = stated({ type: "date", date: "2025-06-01" } as const);
  return {
    ...model,
    instruments: [
      pact,
      { ...pact, name: "protocol", title: "Protocol", articles: [replacing], entryIntoForce, amends: "pact" },
    ],
  };
}

test("an article that has been replaced says since when, which is not the day of the attack", () => {
  const [first] = findingOf({ model: amended }).because;
  expect(first?.sentence).toBe(
    "Article 1 of the Pact has been replaced by Article 1 of the Protocol since 2025-06-01.",
  );
});

test("what is on request of the side says that it must ask", () => {
  const needs = [{ type: "request", by: { type: "role", role: "victim" } }] as const;
  expect(findingOf({ changes: { provision: { needs } } }).because.map(({ sentence }) => sentence)).toEqual([
    "Under Article 1 of the Pact, US must give armed force: this is owed in law, once UKRAINE itself requests it.",
  ]);
});
