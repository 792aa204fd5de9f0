import type { Action, Clause, Model, Provision } from "../../model/instrument.js";
import type { MeasureRule } from "../../model/measure.js";
import type { PartyExpression } from "../../model/party.js";
import type { Question, ScenarioEvent } from "../../model/scenario.js";
import { stated, unspecified } from "../../model/term.js";
import { armedForce, attack, clause, duty, force } from "../../testing/pact.js";
import { here } from "../../testing/reported-guarantee.js";
import { dateOf, endOfPeriod, momentOf } from "../../time/moment.js";
import { ATTACK_EXAMPLES, disputed, whenAttacked } from "./attack-examples.js";
import { TIME_EXAMPLES } from "./time-examples.js";
import type { Example } from "./pact-questions.js";
import {
  besideProhibition,
  blockersOf,
  clauseFor,
  decidedBy,
  floorOf,
  settlingFor,
  verdictOf,
  verdictWithGatesFree,
} from "./pact-questions.js";

const party = (name: string): PartyExpression => ({ type: "party", name });

const measures = (rule: Partial<MeasureRule>): Provision["action"] => ({
  type: "respond",
  beneficiary: party("ukraine"),
  measures: stated({ ...armedForce, ...rule }),
});

const asDeemed = measures({ required: [], asDeemed: true });

const inItsPower = measures({ required: [], nonEmpty: false, feasibleHole: "pact.feasible" });

const byRussia: Clause["trigger"] = whenAttacked({ aggressor: party("russia") });

const askedOfTheKingdom: Partial<Question> = {
  outcome: { performers: { type: "party", name: "uk" }, act: { type: "gives", measure: "armed_force" } },
};

const askedForAssistance: Partial<Question> = {
  outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "assistance" } },
};

const withdrawal: Clause = clauseFor({
  owner: party("russia"),
  action: { type: "enact", law: "withdrawal", scope: stated("all") },
  deadline: stated({ type: "by", date: "2026-02-10" }),
});

const afterBreach: Example = {
  changes: { clause: { trigger: { type: "breach", clause: "pact.article-1.2" } }, more: [withdrawal] },
};

const onExit = (amount: number, unit: "days" | "months"): Example => ({
  changes: { instrument: { exit: { article: "article-13", notice: { amount, unit } } } },
});

const gated: Example = {
  changes: {
    instrument: { gates: [{ article: "article-2", location: here("gate"), organ: "congress" }] },
  },
};

const determinedBy = (within?: { readonly amount: number; readonly unit: "days" }): Example => ({
  changes: {
    clause: {
      determiner: stated({
        type: "party",
        by: party("uk"),
        mode: "finds",
        ...(within === undefined ? {} : { within }),
      }),
    },
  },
});

const draft: Example = { changes: { instrument: { force: stated("draft") } } };

const contestedMeasures: Example = {
  changes: {
    provision: {
      action: {
        type: "respond",
        beneficiary: party("ukraine"),
        measures: {
          type: "contested",
          hole: "pact.measures",
          words: "protection",
          readings: [
            { label: "armed force", value: armedForce, sources: [] },
            { label: "assistance", value: { ...armedForce, required: ["assistance"] }, sources: [] },
          ],
        },
      },
    },
  },
};

const noDeadline: Example = { changes: { provision: { deadline: stated({ type: "none" }) } } };

const lapses = (until: Clause["until"]): Example => ({ changes: { clause: { until } } });

const beforeTheAttack: NonNullable<Example["given"]> = [
  ["2026-01-01", { type: "named", subject: "year", event: "begun" }],
];

/** Every example of docs/meaning.md by its words, and what the engine answers. */
export const EXAMPLES: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ["the pact", () => verdictOf({})],
  [
    "one month from 31 January 2026 ends",
    () => dateOf(endOfPeriod(momentOf("2026-01-31") ?? 0, { amount: 1, unit: "months" })),
  ],
  [
    "the pact, who determines the attack unspecified",
    () => verdictOf({ changes: { clause: { determiner: unspecified("pact.determiner") } } }),
  ],
  [
    "the pact, attacked by Russia on one reading and by nobody known on the other, where it names Russia",
    () => verdictOf({ changes: { clause: { trigger: byRussia } }, attack: disputed }),
  ],
  [
    "all support in its power, nothing declared feasible",
    () => verdictOf({ changes: { provision: { action: inItsPower } } }),
  ],
  [
    "all support in its power, armed force declared feasible",
    () =>
      verdictOf({
        changes: { provision: { action: inItsPower } },
        scenario: { feasible: [{ party: "us", measures: ["armed_force"] }] },
      }),
  ],
  ["the pact as a draft, asked in law", () => verdictOf({ ...draft, level: "law" })],
  ["the pact as a draft, asked with drafts as if concluded", () => verdictOf({ ...draft, level: "draft" })],
  ["the pact, asked of the United Kingdom", () => verdictOf({ question: askedOfTheKingdom })],
  [
    "the pact, asked of the United Kingdom, free help counted",
    () => verdictOf({ question: { ...askedOfTheKingdom, countsFree: true } }),
  ],
  [
    "an instrument that forbids the United Kingdom to assist Ukraine, asked of the United Kingdom, free help counted",
    () =>
      verdictOf({
        changes: {
          clause: { trigger: null },
          provision: { type: "prohibition", owner: { type: "party", name: "uk" } },
        },
        question: { ...askedOfTheKingdom, countsFree: true },
      }),
  ],
  [
    "the pact, signed but in force only from March",
    () =>
      verdictOf({
        changes: { instrument: { entryIntoForce: stated({ type: "date", date: "2026-03-01" }) } },
      }),
  ],
  [
    "the pact, on the victim's request",
    () =>
      verdictOf({
        changes: { provision: { needs: [{ type: "request", by: { type: "role", role: "victim" } }] } },
      }),
  ],
  [
    "the pact, with the consent of the United Kingdom",
    () => verdictOf({ changes: { provision: { needs: [{ type: "consent", by: party("uk") }] } } }),
  ],
  [
    "the pact, once Russia has done what it must by 10 February",
    () =>
      verdictOf({
        changes: {
          provision: { needs: [{ type: "performance", clause: "pact.article-1.2" }] },
          more: [withdrawal],
        },
      }),
  ],
  ["the pact, which its owner may leave on a year's notice", () => verdictOf(onExit(12, "months"))],
  ["the pact, which its owner may leave on a day's notice", () => verdictOf(onExit(1, "days"))],
  [
    "the pact, lapsing on 15 January unless a council of two renews it",
    () =>
      verdictOf({
        ...lapses([{ type: "unless_renewed", council: "council", date: "2026-01-15" }]),
        given: beforeTheAttack,
      }),
  ],
  [
    "the pact, lapsing on 15 January unless a council of two renews it, in a scenario that begins on 1 February",
    () => verdictOf(lapses([{ type: "unless_renewed", council: "council", date: "2026-01-15" }])),
  ],
  [
    "the pact as a permission, armed force given on 5 February",
    () => verdictOf({ changes: { provision: { type: "permission" } }, given: [["2026-02-05", force]] }),
  ],
  [
    "the pact, refused on 2 February",
    () => verdictOf({ given: [["2026-02-02", { type: "refuses", by: "us", clause: clause.name }]] }),
  ],
  [
    "the pact, suspended on 1 January without a power to",
    () => verdictOf({ given: [["2026-01-01", { type: "suspends", by: "us", instrument: "pact" }]] }),
  ],
  [
    "the pact, given as breached on 2 February",
    () => verdictOf({ given: [["2026-02-02", { type: "breaches", by: "us", clause: clause.name }]] }),
  ],
  [
    "the pact, and an instrument that forbids the same and prevails",
    () =>
      verdictOf({
        model: besideProhibition({
          relations: [{ type: "prevails_over", instrument: "pact", article: "article-2" }],
        }),
      }),
  ],
  [
    "the pact, and an instrument that forbids the same, neither prevailing",
    () => verdictOf({ model: besideProhibition({}) }),
  ],
  [
    "the pact, the attack being on Poland",
    () =>
      verdictOf({
        model: withPoland,
        attack: { ...attack, victim: "poland" } as ScenarioEvent,
      }),
  ],
  ["the pact without a deadline", () => verdictOf(noDeadline)],
  [
    "the pact without a deadline, asked without a date",
    () => verdictOf({ ...noDeadline, question: { within: null } }),
  ],
  ["the pact, asked within 2 days", () => verdictOf({ question: { within: { amount: 2, unit: "days" } } })],
  [
    "the pact requiring some assistance as its owner deems necessary, asked for any assistance",
    () => verdictOf({ changes: { provision: { action: asDeemed } }, question: askedForAssistance }),
  ],
  [
    "the pact requiring some assistance as its owner deems necessary",
    () => verdictOf({ changes: { provision: { action: asDeemed } } }),
  ],
  ["the pact, determined by the United Kingdom", () => verdictOf(determinedBy())],
  [
    "the pact, determined by the United Kingdom, which must find within 10 days",
    () => verdictOf(determinedBy({ amount: 10, unit: "days" })),
  ],
  ["the pact, the United States defecting", () => verdictOf({ defecting: ["us"] })],
  ["the pact with a domestic gate, gates open", () => verdictOf(gated)],
  ["the pact with a domestic gate, gates free", () => verdictWithGatesFree(gated)],
  ["owed only after Russia's breach of its own duty", () => verdictOf(afterBreach)],
  [
    "owed only after Russia's breach of its own duty, Russia defecting",
    () => verdictOf({ ...afterBreach, defecting: ["russia"] }),
  ],
  [
    "the pact, armed force or assistance being what is contested, is settled as assured by",
    () => settlingFor(contestedMeasures, "assured"),
  ],
  [
    "the pact, determined by a council of two by unanimity, can be blocked by",
    () => blockersOf(decidedBy({ type: "unanimity" })),
  ],
  [
    "the pact, determined by a vote of weights 3 and 2 with quota 3, can be blocked by",
    () =>
      blockersOf(
        decidedBy({
          type: "weighted",
          quota: 3,
          weights: [
            { voter: "us", weight: 3 },
            { voter: "uk", weight: 2 },
          ],
        }),
      ),
  ],
  [
    "the pact, lapsing if the United Kingdom acts, can be blocked by",
    () => blockersOf(lapses([{ type: "act", by: party("uk"), act: "leaves" }])),
  ],
  [
    "the pact, the United States owing such measures as the council of two decides",
    () => verdictOf(withMeasuresOf({ type: "council", council: "council" })),
  ],
  [
    "the pact, the United States owing such measures as the council of two decides, can be blocked by",
    () => blockersOf(withMeasuresOf({ type: "council", council: "council" })),
  ],
  [
    "the pact, the United States owing such measures as the United Kingdom decides, can be blocked by",
    () => blockersOf(withMeasuresOf({ type: "party", party: "uk" })),
  ],
  [
    "the pact, the United States owing such measures as the United Kingdom decides, the United States defecting, can be blocked by",
    () => blockersOf({ ...withMeasuresOf({ type: "party", party: "uk" }), defecting: ["us"] }),
  ],
  ["the floor of the United States under the pact", () => floorOf({})],
  [
    "the floor of the United States under the pact, some assistance being owed",
    () => floorOf({ provision: { ...duty, action: asDeemed } }),
  ],
  ...ATTACK_EXAMPLES,
  ...TIME_EXAMPLES,
]);

/** The pact, its measures being for another than the owner to decide. */
function withMeasuresOf(by: NonNullable<MeasureRule["decidedBy"]>): Example {
  const decided = stated({ ...armedForce, required: [], nonEmpty: false, decidedBy: by });
  const action: Action = { type: "respond", beneficiary: party("ukraine"), measures: decided };
  return { changes: { provision: { action } } };
}

function withPoland(model: Model): Model {
  return { ...model, parties: [...model.parties, { name: "poland", title: "Poland" }] };
}
