import fc from "fast-check";
import type { GivenAct } from "../model/act.js";
import type { Action, Clause, Instrument, Provision, TriggerCondition } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Turn } from "./arbitrary-turn.js";
import { here } from "./reported-guarantee.js";

/** Turns about attacks, roles and acts: what is asked of an attack, for whom help is, what else is required or forbidden. */

const party = (name: string): PartyExpression => ({ type: "party", name });

/** The clauses of one instrument, changed. */
export function clausesTurn(instrument: "pact" | "draft", change: (clause: Clause) => Clause): Turn {
  const changed = (one: Instrument): Instrument => ({
    ...one,
    articles: one.articles.map((article) => ({ ...article, clauses: article.clauses.map(change) })),
  });
  return ({ model, scenario }) => ({
    model: {
      ...model,
      instruments: model.instruments.map((one) => (one.name === instrument ? changed(one) : one)),
    },
    scenario,
  });
}

const provisionsTurn = (instrument: "pact" | "draft", change: (provision: Provision) => Provision): Turn =>
  clausesTurn(instrument, (clause) => ({ ...clause, provisions: clause.provisions.map(change) }));

export const condition = fc.constantFrom<TriggerCondition>(
  { type: "quality", quality: "significant", holds: true },
  { type: "quality", quality: "provoked", holds: false },
  { type: "demand" },
  { type: "adversaries", atLeast: 2 },
  { type: "conflict", conflict: "war" },
);

type Attack = Extract<ScenarioEvent, { readonly type: "armed_attack" }>;

export const said = fc.constantFrom<Partial<Attack>>(
  { qualities: [{ quality: "significant", holds: true }] },
  { qualities: [{ quality: "significant", holds: false }] },
  { qualities: [{ quality: "provoked", holds: true }], afterDemand: true },
  { together: ["uk"] },
  { together: ["us", "uk"], conflict: "war" },
  { afterDemand: false },
  {
    attribution: {
      type: "contested",
      hole: "generated.attribution",
      words: "somebody",
      readings: [
        { label: "by Russia", value: "russia", sources: [] },
        { label: "by nobody known", value: null, sources: [] },
      ],
    },
  },
);

/** The first attack of the scenario, of which more is said. */
export const attackTurn =
  (more: Partial<Attack>): Turn =>
  ({ model, scenario }) => ({
    model,
    scenario: {
      ...scenario,
      events: scenario.events.map((given, index) =>
        index === 0 && given.event.type === "armed_attack"
          ? { ...given, event: { ...given.event, ...more } }
          : given,
      ),
    },
  });

const beneficiary = fc.constantFrom<PartyExpression>(
  { type: "role", role: "aggressor" },
  party("ukraine"),
  party("russia"),
  { type: "any", group: "voters" },
);

export const action = fc.constantFrom<Action>(
  { type: "act", kind: "withdrawal", act: "withdraws_forces" },
  { type: "act", kind: "other", act: "tests weapon" },
  { type: "attack", on: party("ukraine") },
  { type: "attack", on: { type: "role", role: "aggressor" } },
  { type: "attack", on: { type: "each", group: "voters", other: true } },
);

const owner = fc.constantFrom<PartyExpression>(
  party("russia"),
  { type: "each", group: "guarantors", other: true },
  { type: "role", role: "aggressor" },
);

const instrument = fc.constantFrom("pact", "draft");

const act = fc.constantFrom<GivenAct>(
  { type: "acts", by: "russia", act: "tests weapon" },
  { type: "acts", by: "us", act: "withdraws_forces" },
  { type: "gives", by: "uk", measure: "materiel", to: "russia" },
);

/** One turn about an attack, a role or an act. */
export const attackTurns: fc.Arbitrary<Turn> = fc.oneof(
  condition.map((one) =>
    clausesTurn("pact", (clause) =>
      clause.trigger?.type === "armed_attack"
        ? { ...clause, trigger: { ...clause.trigger, conditions: [one] } }
        : clause,
    ),
  ),
  said.map(attackTurn),
  fc
    .constantFrom<NonNullable<Clause["bypass"]>["determiner"]>(
      { type: "facts" },
      { type: "party", by: { type: "role", role: "owner" }, mode: "finds" },
      { type: "party", by: party("uk"), mode: "finds", within: { amount: 2, unit: "days" } },
    )
    .map((determiner) =>
      clausesTurn("pact", (clause) => ({ ...clause, bypass: { quality: "significant", determiner } })),
    ),
  fc
    .record({ instrument, one: beneficiary })
    .map(({ instrument: of, one }) =>
      provisionsTurn(of, (provision) =>
        provision.action.type === "respond"
          ? { ...provision, action: { ...provision.action, beneficiary: one } }
          : provision,
      ),
    ),
  fc
    .record({ instrument, one: owner })
    .map(({ instrument: of, one }) => provisionsTurn(of, (provision) => ({ ...provision, owner: one }))),
  fc
    .record({ instrument, one: action })
    .map(({ instrument: of, one }) => provisionsTurn(of, (provision) => ({ ...provision, action: one }))),
  fc.constant(
    clausesTurn("pact", (clause) => ({
      ...clause,
      trigger: { type: "threat", victim: party("ukraine"), aggressor: party("russia") },
    })),
  ),
  fc
    .record({ event: act, on: fc.constantFrom("2026-01-15", "2026-02-01", "2026-02-02", "2026-02-10") })
    .map(({ event, on }): Turn => ({ model, scenario }) => ({
      model,
      scenario: {
        ...scenario,
        events: [...scenario.events, { date: on, location: here("act"), event }],
      },
    })),
);
