import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clause, Instrument, Model, Trigger } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { here } from "../testing/reported-guarantee.js";
import { FORCES } from "../model/instrument.js";
import { answerTo, holdsFor, lawCase } from "./testing/law.js";

test("another's defection never makes an answer assured", () => {
  let betrayed = 0;
  holdsFor(fc.tuple(lawCase(), fc.constantFrom("us", "uk", "russia")), 600, ([one, other]) => {
    fc.pre(one.question.side !== other);
    const loyal = answerTo(one, { defecting: [] });
    const defecting = answerTo(one, { defecting: [other] });
    for (const level of FORCES) {
      if (loyal.verdicts[level] !== defecting.verdicts[level]) betrayed += 1;
      const created = defecting.verdicts[level] === "assured" && loyal.verdicts[level] !== "assured";
      expect([level, created]).toEqual([level, false]);
    }
  });
  expect(betrayed).toBeGreaterThan(5);
});

/** A clause that binds its owner to give sanctions or armed force to Ukraine within a day. */
const owed = (name: string, owner: PartyName, measure: string, trigger: Trigger): Clause => ({
  name,
  location: here(name),
  trigger,
  determiner: stated({ type: "facts" }),
  provisions: [
    {
      type: "duty",
      owner: { type: "party", name: owner },
      action: {
        type: "respond",
        beneficiary: { type: "party", name: "ukraine" },
        measures: stated({
          required: [measure],
          permitted: [measure],
          excluded: [],
          mentioned: [],
          nonEmpty: true,
          asDeemed: false,
        }),
      },
      deadline: stated({ type: "within", duration: { amount: 24, unit: "hours" }, from: "trigger" }),
    },
  ],
  until: [],
});

const attack: Trigger = {
  type: "armed_attack",
  victim: { type: "party", name: "ukraine" },
  aggressor: null,
  place: stated({ type: "anywhere" }),
};

const pact: Instrument = {
  name: "pact",
  title: "pact",
  location: here("pact"),
  force: stated("law"),
  signed: null,
  entryIntoForce: stated({ type: "date", date: "2025-01-01" }),
  parties: ["us", "uk", "ukraine"].map((party) => ({ party, from: null })),
  articles: [
    owed("pact.article-1", "uk", "materiel", attack),
    // Snapback: what the United States owes only once the United Kingdom is in breach.
    owed("pact.article-2", "us", "sanctions", { type: "breach", clause: "pact.article-1" }),
  ].map((clause, index) => ({
    name: `article-${String(index + 1)}`,
    title: "",
    location: here("article"),
    like: null,
    sources: [],
    force: null,
    clauses: [clause],
  })),
  deemings: [],
  gates: [],
  sources: [],
};

const model: Model = {
  parties: ["us", "uk", "ukraine", "russia"].map((name) => ({ name, title: name })),
  groups: [],
  councils: [],
  places: [],
  measures: [],
  instruments: [pact],
};

const question: Question = {
  name: "snapback.1",
  words: "us gives sanctions",
  location: here("ask"),
  side: "ukraine",
  outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "sanctions" } },
  within: { amount: 30, unit: "days" },
};

const scenario: Scenario = {
  name: "snapback",
  title: "",
  location: here("scenario"),
  events: [
    {
      date: "2026-02-01",
      location: here("attack"),
      event: {
        type: "armed_attack",
        victim: "ukraine",
        object: null,
        aggressor: "russia",
        place: { type: "territory", of: "ukraine" },
      },
    },
  ],
  questions: [question],
};

test("it may turn impossible into discretionary: snapback", () => {
  const snapback = { model, scenario, question, defecting: [] };
  expect(answerTo(snapback).verdict).toBe("impossible");
  expect(answerTo(snapback, { defecting: ["uk"] }).verdict).toBe("discretionary");
});
