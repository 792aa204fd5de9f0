import fc from "fast-check";
import type { GivenAct } from "../model/act.js";
import type { EntryIntoForce, Instrument, Phase, Reservation, Validity } from "../model/instrument.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { stated, unspecified } from "../model/term.js";
import { clausesTurn } from "./arbitrary-attack-turn.js";
import type { Turn } from "./arbitrary-turn.js";
import { here } from "./reported-guarantee.js";

/**
 * Turns about when, and between whom, a text has effect: entry into force, term, phases, amendment, parties that come and go,
 * reservations, gates of one party, events that are waited for, powers after a breach.
 */

const ceasefire = (event: string): ScenarioEvent => ({ type: "named", subject: "ceasefire", event });

const days = fc.constantFrom("2026-01-15", "2026-02-01", "2026-02-02", "2026-02-10");

function pactTurn(change: (pact: Instrument) => Instrument): Turn {
  return ({ model, scenario }) => ({
    model: {
      ...model,
      instruments: model.instruments.map((one) => (one.name === "pact" ? change(one) : one)),
    },
    scenario,
  });
}

function given(date: string, event: ScenarioEvent): Turn {
  return ({ model, scenario }) => ({
    model,
    scenario: { ...scenario, events: [...scenario.events, { date, location: here("given"), event }] },
  });
}

const both =
  (...turns: readonly Turn[]): Turn =>
  (before) =>
    turns.reduce((current, turn) => turn(current), before);

const entry = fc.constantFrom<EntryIntoForce>(
  { type: "ratifications", needed: null },
  { type: "ratifications", needed: 1 },
  { type: "event", subject: "ceasefire", event: "declared" },
  { type: "with_instrument", instrument: "draft" },
  { type: "date", date: "2026-02-02" },
);

const ratification: fc.Arbitrary<GivenAct> = fc.constantFrom<GivenAct>(
  { type: "ratifies", by: "uk", instrument: "pact" },
  { type: "ratifies", by: "ukraine", instrument: "pact" },
);

const validity = fc.constantFrom<Validity>(
  { length: { amount: 3, unit: "days" }, renewal: null },
  {
    length: { amount: 3, unit: "days" },
    renewal: { length: { amount: 7, unit: "days" }, notice: { amount: 1, unit: "days" } },
  },
);

const phase = fc
  .record({
    from: fc.constantFrom<Phase["from"]>(
      { type: "event", subject: "ceasefire", event: "declared" },
      { type: "date", date: "2026-02-01" },
      { type: "entry_into_force", instrument: "draft" },
    ),
    until: fc.constantFrom<Phase["until"]>(
      null,
      { type: "event", subject: "ceasefire", event: "ended" },
      { type: "date", date: "2026-02-02" },
    ),
  })
  .map(({ from, until }): Phase => ({ name: "first", title: "", location: here("phase"), from, until }));

const reservation = fc
  .record({
    type: fc.constantFrom<Reservation["type"]>("reservation", "understanding", "exception"),
    party: fc.constantFrom("us", "uk", "ukraine"),
    effect: fc.constantFrom<Reservation["effect"]>(
      { type: "not_bound" },
      { type: "without", measures: ["armed_force"] },
      { type: "without", measures: ["assistance"] },
      { type: "only_where", conditions: [{ type: "quality", quality: "significant", holds: true }] },
      { type: "only_where", conditions: [{ type: "adversaries", atLeast: 2 }] },
    ),
  })
  .map((one): Reservation => ({
    ...one,
    location: here("reservation"),
    article: { instrument: "pact", article: "article-1" },
    sources: [],
  }));

/** The draft's article takes the place of the pact's, between these. */
const amendment = fc
  .constantFrom<readonly string[]>([], ["us", "ukraine"], ["uk", "ukraine"])
  .map((parties): Turn => ({ model, scenario }) => ({
    model: {
      ...model,
      instruments: model.instruments.map((one) =>
        one.name === "draft"
          ? {
              ...one,
              amends: "pact",
              parties: parties.map((party) => ({ party, from: null })),
              articles: one.articles.map((article) => ({
                ...article,
                replaces: { instrument: "pact", article: "article-1" },
              })),
            }
          : one,
      ),
    },
    scenario,
  }));

const parties = fc
  .record({
    us: fc.constantFrom(undefined, "2026-02-01", "2026-02-03"),
    ukraine: fc.constantFrom(undefined, "2026-02-03"),
  })
  .map(({ us, ukraine }): Instrument["parties"] => [
    { party: "us", from: null, ...(us === undefined ? {} : { until: us }) },
    { party: "uk", from: "2026-02-02" },
    { party: "ukraine", from: null, ...(ukraine === undefined ? {} : { until: ukraine }) },
  ]);

/** The council is that of the pact's parties, as they are at the time. */
const ofParties: Turn = ({ model, scenario }) => {
  const name = "pact.parties";
  const known = model.instruments
    .filter((one) => one.name === "pact")
    .flatMap((one) => one.parties.map(({ party }) => party));
  const group = { name, title: name, membership: { known, universe: [], others: stated([]) } };
  return {
    model: {
      ...model,
      groups: [...model.groups.filter((one) => one.name !== name), group],
      councils: model.councils.map((council) => ({ ...council, members: name })),
    },
    scenario,
  };
};

const awaited: Turn = clausesTurn("pact", (clause) => ({
  ...clause,
  provisions: clause.provisions.map((provision) => ({
    ...provision,
    needs: [{ type: "event", subject: "ceasefire", event: "declared" }],
  })),
}));

const sooner = clausesTurn("pact", (clause) => ({
  ...clause,
  provisions: clause.provisions.map((provision) => ({
    ...provision,
    deadline: stated({
      type: "within",
      duration: { amount: 36, unit: "hours" },
      from: "trigger",
      exclusive: true,
    }),
  })),
}));

const standing: Turn = clausesTurn("pact", (clause) => ({ ...clause, trigger: null }));

/** One turn about time or parties. */
export const timeTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ one: entry, on: days, by: ratification }).map(({ one, on, by }) =>
    both(
      pactTurn((pact) => ({ ...pact, entryIntoForce: stated(one) })),
      given(on, one.type === "ratifications" ? by : ceasefire("declared")),
    ),
  ),
  fc.constant(pactTurn((pact) => ({ ...pact, entryIntoForce: unspecified("pact.entry_into_force") }))),
  validity.map((one) => pactTurn((pact) => ({ ...pact, validity: one }))),
  fc.record({ one: phase, on: days, until: days, ends: fc.boolean() }).map(({ one, on, until, ends }) =>
    both(
      pactTurn((pact) => ({
        ...pact,
        phases: [one],
        articles: pact.articles.map((article) => ({ ...article, phase: one.name })),
      })),
      given(on, ceasefire("declared")),
      ...(ends ? [given(until, ceasefire("ended"))] : []),
    ),
  ),
  reservation.map((one) =>
    pactTurn((pact) => ({ ...pact, reservations: [...(pact.reservations ?? []), one] })),
  ),
  amendment,
  fc.record({ list: parties, council: fc.boolean() }).map(({ list, council }) =>
    both(
      pactTurn((pact) => ({ ...pact, parties: list })),
      ...(council ? [ofParties] : []),
    ),
  ),
  days.map((on) => both(awaited, given(on, ceasefire("declared")))),
  fc.constant(awaited),
  fc.constant(sooner),
  fc.constant(standing),
  fc.constantFrom({ party: "uk" }, { articles: ["article-1"] }, { articles: ["article-9"] }).map((gate) =>
    pactTurn((pact) => ({
      ...pact,
      gates: [{ article: "article-2", location: here("gate"), organ: "parliament", ...gate }],
    })),
  ),
  days.map((on) =>
    both(
      pactTurn((pact) => ({
        ...pact,
        powers: [
          {
            type: "terminate",
            holder: { type: "any", group: "guarantors" },
            article: "article-3",
            onBreachOf: "pact.article-1",
          },
        ],
      })),
      given(on, { type: "breaches", by: "uk", clause: "pact.article-1" }),
    ),
  ),
);
