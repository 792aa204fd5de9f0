import { expect, it } from "vitest";
import type { Instrument, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { here } from "../testing/reported-guarantee.js";
import { attack, clause, course, duty, on, pactWith } from "../testing/pact.js";
import { ask } from "../verdicts/ask.js";

/** The pact, and another by which the United Kingdom owes the same, of which it is contested whether it binds in law. */
function twoPacts(): Model {
  const model = pactWith();
  const [pact] = model.instruments;
  if (pact === undefined) throw new Error("no pact");
  const [article] = pact.articles;
  if (article === undefined) throw new Error("no article");
  const owed = { ...duty, owner: { type: "party", name: "uk" } } as const;
  const other: Instrument = {
    ...pact,
    name: "other",
    force: {
      type: "contested",
      hole: "other.force",
      words: "Agreement",
      readings: [
        { label: "law", value: "law", sources: [] },
        { label: "commitment", value: "commitment", sources: [] },
      ],
    },
    parties: [
      { party: "uk", from: null },
      { party: "ukraine", from: null },
    ],
    articles: [{ ...article, clauses: [{ ...clause, name: "other.article-1", provisions: [owed] }] }],
  };
  return { ...model, instruments: [pact, other] };
}

function asked(performer: PartyName): ReturnType<typeof ask> {
  const scenario = course(on("2026-02-01", attack));
  return ask(
    twoPacts(),
    scenario,
    {
      name: "course.1",
      words: "",
      location: here("ask"),
      side: "ukraine",
      outcome: {
        performers: { type: "party", name: performer },
        act: { type: "gives", measure: "armed_force" },
      },
      within: { amount: 30, unit: "days" },
    },
    { variant: null, defecting: [] },
  );
}

it("does not ask how firmly a text binds that cannot bear on what is asked of a party", () => {
  const finding = asked("us");
  expect(finding).toMatchObject({ verdict: "assured" });
  expect(JSON.stringify(finding)).not.toContain("other.force");
});

it("asks it of a text that speaks of the party", () => {
  const finding = asked("uk");
  expect(finding).toMatchObject({ verdicts: { law: "undetermined", commitment: "assured" } });
  expect(JSON.stringify(finding)).toContain("other.force");
});
