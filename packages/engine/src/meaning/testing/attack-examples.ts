import type { Clause, Model, Provision, TriggerCondition } from "../../model/instrument.js";
import type { PartyExpression } from "../../model/party.js";
import type { Question, ScenarioEvent } from "../../model/scenario.js";
import { stated } from "../../model/term.js";
import { armedForce, attack } from "../../testing/pact.js";
import type { Changes } from "../../testing/pact.js";
import type { Example } from "./pact-questions.js";
import { besideProhibition, clauseFor, settlingFor, verdictOf } from "./pact-questions.js";

const party = (name: string): PartyExpression => ({ type: "party", name });
const aggressor: PartyExpression = { type: "role", role: "aggressor" };

/** The attack of 1 February, with what else is said of it. */
export const attackWith = (
  changes: Partial<Extract<ScenarioEvent, { type: "armed_attack" }>>,
): ScenarioEvent => ({ ...attack, ...changes }) as ScenarioEvent;

/** Who attacked is disputed: Russia on one reading, nobody known on the other. */
export const disputed = attackWith({
  attribution: {
    type: "contested",
    hole: "course.attribution",
    words: "forces of unknown origin",
    readings: [
      { label: "by Russia", value: "russia", sources: [] },
      { label: "by nobody known", value: null, sources: [] },
    ],
  },
});

type OnAttack = Extract<Clause["trigger"], { readonly type: "armed_attack" }>;

export const whenAttacked = (changes: Partial<OnAttack>): Clause["trigger"] => ({
  type: "armed_attack",
  victim: party("ukraine"),
  aggressor: null,
  place: stated({ type: "anywhere" }),
  ...changes,
});

const asking = (...conditions: readonly TriggerCondition[]): Changes => ({
  clause: { trigger: whenAttacked({ conditions }) },
});

const significant = asking({ type: "quality", quality: "significant", holds: true });
const unprovoked = asking({ type: "quality", quality: "provoked", holds: false });
const two = asking({ type: "adversaries", atLeast: 2 });

const being = (quality: string, holds: boolean): ScenarioEvent =>
  attackWith({ qualities: [{ quality, holds }] });

const unlessFlagrant: Changes = {
  clause: {
    determiner: stated({ type: "party", by: party("uk"), mode: "finds" }),
    bypass: { quality: "flagrant", determiner: { type: "facts" } },
  },
};

const assisting = (beneficiary: PartyExpression): Provision["action"] => ({
  type: "respond",
  beneficiary,
  measures: stated(armedForce),
});

const forAggressor: Changes = { provision: { action: assisting(aggressor) } };

const askedForRussia: Partial<Question> = { side: "russia" };

/** A second instrument, which prevails over the pact and forbids to assist the aggressor. */
const neutrality = (model: Model): Model =>
  besideProhibition(
    { relations: [{ type: "prevails_over", instrument: "pact", article: "article-2" }] },
    {
      action: assisting(aggressor),
    },
  )(model);

const onPoland: Example = {
  changes: { clause: { trigger: whenAttacked({ victim: party("poland") }) } },
  model: (model) => ({ ...model, parties: [...model.parties, { name: "poland", title: "Poland" }] }),
  attack: attackWith({ victim: "poland" }),
};

const withdrawing = (type: Provision["type"]): Example => ({
  changes: {
    more: [
      clauseFor({
        type,
        owner: party("russia"),
        action: { type: "act", kind: "withdrawal", act: "withdraw forces" },
        deadline: stated({ type: "by", date: "2026-02-10" }),
      }),
    ],
  },
  question: {
    outcome: {
      performers: { type: "party", name: "russia" },
      act: { type: "acts", act: "withdraw forces" },
    },
  },
});

const forbids = (action: Provision["action"]): Clause =>
  clauseFor({ type: "prohibition", owner: party("russia"), action, deadline: stated({ type: "none" }) });

const afterTest: Example = {
  changes: {
    clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
    more: [forbids({ type: "act", kind: "other", act: "test weapon" })],
  },
};

const promise = forbids({ type: "attack", on: party("ukraine") });

const afterAttack: Example = {
  changes: { clause: { trigger: { type: "breach", clause: "pact.article-1.2" } }, more: [promise] },
};

/** The examples about what is asked of an attack, roles, bypass, acts and attacks. */
export const ATTACK_EXAMPLES: readonly (readonly [words: string, answer: () => string])[] = [
  [
    "the pact, where the attack must be significant, and is",
    () => verdictOf({ changes: significant, attack: being("significant", true) }),
  ],
  [
    "the pact, where the attack must be significant, and is not",
    () => verdictOf({ changes: significant, attack: being("significant", false) }),
  ],
  [
    "the pact, where the attack must be significant, which is not said",
    () => verdictOf({ changes: significant }),
  ],
  [
    "the pact, where the attack must be significant, which is not said, is settled as assured by",
    () => settlingFor({ changes: significant }, "assured"),
  ],
  [
    "the pact, where the attack must be unprovoked, and was provoked",
    () => verdictOf({ changes: unprovoked, attack: being("provoked", true) }),
  ],
  [
    "the pact, where a refused demand must come before the attack, which is not said, is settled as impossible by",
    () => settlingFor({ changes: asking({ type: "demand" }) }, "impossible"),
  ],
  ["the pact, where two must attack, attacked by Russia alone", () => verdictOf({ changes: two })],
  [
    "the pact, where two must attack, attacked by Russia with the United Kingdom",
    () => verdictOf({ changes: two, attack: attackWith({ together: ["uk"] }) }),
  ],
  [
    "the pact, where the United Kingdom must attack, attacked by Russia with the United Kingdom",
    () =>
      verdictOf({
        changes: { clause: { trigger: whenAttacked({ aggressor: party("uk") }) } },
        attack: attackWith({ together: ["uk"] }),
      }),
  ],
  [
    "the pact, in a conflict of which the attack is no part",
    () => verdictOf({ changes: asking({ type: "conflict", conflict: "donbas_war" }) }),
  ],
  [
    "a pact to assist the aggressor, asked for Russia, which attacks",
    () => verdictOf({ changes: forAggressor, question: askedForRussia }),
  ],
  ["a pact to assist the aggressor, asked for Ukraine", () => verdictOf({ changes: forAggressor })],
  ["the pact, set off by an attack on Poland, Poland being attacked", () => verdictOf(onPoland)],
  [
    "the pact, and an instrument that forbids to assist the aggressor and prevails",
    () => verdictOf({ model: neutrality }),
  ],
  [
    "a pact to assist the aggressor, and an instrument that forbids it and prevails, asked for Russia",
    () => verdictOf({ changes: forAggressor, model: neutrality, question: askedForRussia }),
  ],
  [
    "the pact, determined by the United Kingdom but by the facts if flagrant, which the attack is",
    () => verdictOf({ changes: unlessFlagrant, attack: being("flagrant", true) }),
  ],
  [
    "the pact, determined by the United Kingdom but by the facts if flagrant, which the attack is not",
    () => verdictOf({ changes: unlessFlagrant, attack: being("flagrant", false) }),
  ],
  [
    "the pact, determined by the United Kingdom but by the facts if flagrant, which is not said",
    () => verdictOf({ changes: unlessFlagrant }),
  ],
  [
    "Russia must withdraw its forces by 10 February, asked whether it does",
    () => verdictOf(withdrawing("duty")),
  ],
  ["Russia may withdraw its forces, asked whether it does", () => verdictOf(withdrawing("permission"))],
  ["owed only after Russia tests a weapon, which it must not", () => verdictOf(afterTest)],
  [
    "owed only after Russia tests a weapon, which it must not, Russia defecting",
    () => verdictOf({ ...afterTest, defecting: ["russia"] }),
  ],
  [
    "owed only after Russia tests a weapon, which it must not, it being given that it does",
    () =>
      verdictOf({
        ...afterTest,
        given: [["2026-02-02", { type: "acts", by: "russia", act: "test weapon" }]],
      }),
  ],
  ["owed only after Russia breaks its promise not to attack Ukraine", () => verdictOf(afterAttack)],
  [
    "owed only after Russia breaks its promise not to attack Ukraine, attacked by the United Kingdom",
    () => verdictOf({ ...afterAttack, attack: attackWith({ aggressor: "uk" }) }),
  ],
  [
    "owed only after Russia breaks its promise not to attack Ukraine, attacked by Russia on one reading and by nobody known on the other",
    () => verdictOf({ ...afterAttack, attack: disputed }),
  ],
  [
    "the pact, until Russia breaks its promise not to attack Ukraine",
    () =>
      verdictOf({
        changes: { clause: { until: [{ type: "breach", clause: "pact.article-1.2" }] }, more: [promise] },
      }),
  ],
];
