import fc from "fast-check";
import type { GivenAct, Need, Power } from "../model/act.js";
import type { Clause, Ending, Instrument, Model, Relation, Trigger } from "../model/instrument.js";
import type { DecisionRule, PartyExpression } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { here } from "./reported-guarantee.js";

/** Turns that an agreement or a scenario may take: one need, ending, exit, precedence, vote or given act more. */

interface Case {
  readonly model: Model;
  readonly scenario: Scenario;
}

export type Turn = (before: Case) => Case;

const PACT = "pact.article-1";
const party = (name: string): PartyExpression => ({ type: "party", name });
const date = fc.constantFrom("2026-01-15", "2026-02-01", "2026-02-02", "2026-02-10");

/** The clause of the first instrument, changed. */
function clauseTurn(change: (clause: Clause) => Clause): Turn {
  return instrumentTurn((instrument) => ({
    ...instrument,
    articles: instrument.articles.map((article) => ({ ...article, clauses: article.clauses.map(change) })),
  }));
}

function instrumentTurn(change: (instrument: Instrument) => Instrument): Turn {
  return ({ model, scenario }) => ({
    model: {
      ...model,
      instruments: model.instruments.map((instrument, index) =>
        index === 0 ? change(instrument) : instrument,
      ),
    },
    scenario,
  });
}

const need = fc.constantFrom<Need<PartyExpression>>(
  { type: "request", by: { type: "role", role: "victim" } },
  { type: "consent", by: party("uk") },
  { type: "vote", council: "council" },
  { type: "act", by: party("russia"), act: "withdraws_forces" },
  { type: "performance", clause: "draft.article-1" },
);

const ending: fc.Arbitrary<Ending> = fc.oneof(
  fc.constantFrom<Ending>(
    { type: "act", by: party("russia"), act: "withdraws_forces" },
    { type: "act", by: party("ukraine"), act: "fires_on_moscow" },
    { type: "attack_on_beneficiary" },
    { type: "breach", clause: "draft.article-1" },
  ),
  date.map((on): Ending => ({ type: "date", date: on })),
  date.map((on): Ending => ({ type: "unless_renewed", council: "council", date: on })),
);

const trigger = fc.constantFrom<Trigger>(
  { type: "breach", clause: "draft.article-1" },
  { type: "act", by: party("russia"), act: "fires" },
  { type: "threat", victim: party("ukraine") },
);

const rule = fc.constantFrom<DecisionRule>(
  { type: "at_least", votes: 1 },
  {
    type: "weighted",
    quota: 4,
    weights: [
      { voter: "us", weight: 3 },
      { voter: "uk", weight: 2 },
      { voter: "ukraine", weight: 2 },
      { voter: "russia", weight: 1 },
    ],
  },
  { type: "veto", rule: { type: "majority" }, holders: ["us", "russia"] },
  { type: "silence", objections: 1 },
  { type: "without_disputants", rule: { type: "unanimity" } },
  { type: "all", rules: [{ type: "majority" }, { type: "at_least", votes: 1 }] },
);

const act: fc.Arbitrary<GivenAct> = fc.constantFrom<GivenAct>(
  { type: "gives", by: "us", measure: "armed_force", to: "ukraine" },
  { type: "gives", by: "uk", measure: "materiel", to: null },
  { type: "finds", by: "ukraine", clause: PACT, victim: null },
  { type: "votes", by: "uk", clause: PACT, victim: null, inFavour: true },
  { type: "votes", by: "us", clause: PACT, victim: null, inFavour: false },
  { type: "requests", by: "ukraine", clause: PACT },
  { type: "consents", by: "uk", clause: PACT },
  { type: "acts", by: "russia", act: "withdraws_forces" },
  { type: "breaches", by: "us", clause: PACT },
  { type: "breaches", by: "uk", clause: "draft.article-1" },
  { type: "refuses", by: "uk", clause: PACT },
  { type: "releases", by: "ukraine", owner: "us", clause: PACT },
  { type: "gate", party: "uk", organ: "parliament", instrument: "pact", open: false },
  { type: "suspends", by: "uk", instrument: "pact" },
  { type: "suspends", by: null, instrument: "pact" },
  { type: "terminates", by: null, instrument: "draft" },
  { type: "withdraws", by: "us", instrument: "pact" },
);

const power = fc.constantFrom<Power<PartyExpression>>(
  { type: "suspend", holder: party("uk"), article: "article-1" },
  { type: "terminate", holder: party("us"), article: "article-1" },
);

const relation = fc.constantFrom<Relation>(
  { type: "prevails_over", instrument: "draft", article: "article-1" },
  { type: "subject_to", instrument: "draft", article: "article-1" },
);

/** One turn. */
export const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ one: need, lifts: fc.boolean() }).map(({ one, lifts }) =>
    clauseTurn((clause) => ({
      ...clause,
      provisions: clause.provisions.map((provision) => ({
        ...provision,
        ...(lifts ? { unless: [one] } : { needs: [one] }),
      })),
    })),
  ),
  ending.map((one) => clauseTurn((clause) => ({ ...clause, until: [...clause.until, one] }))),
  trigger.map((one) => clauseTurn((clause) => ({ ...clause, trigger: one }))),
  fc.constantFrom("day", "year").map((length) =>
    instrumentTurn((instrument) => ({
      ...instrument,
      exit: {
        article: "article-3",
        notice: length === "day" ? { amount: 1, unit: "days" } : { amount: 12, unit: "months" },
      },
    })),
  ),
  power.map((one) => instrumentTurn((instrument) => ({ ...instrument, powers: [one] }))),
  relation.map((one) => instrumentTurn((instrument) => ({ ...instrument, relations: [one] }))),
  rule.map((one): Turn => ({ model, scenario }) => ({
    model: { ...model, councils: model.councils.map((council) => ({ ...council, rule: stated(one) })) },
    scenario,
  })),
  {
    weight: 4,
    arbitrary: fc.record({ event: act, on: date }).map(({ event, on }): Turn => ({ model, scenario }) => ({
      model,
      scenario: {
        ...scenario,
        events: [...scenario.events, { date: on, location: here("act"), event }],
      },
    })),
  },
);
