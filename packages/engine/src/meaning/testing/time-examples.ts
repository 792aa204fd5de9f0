import type { Instrument, Model, Provision, Reservation } from "../../model/instrument.js";
import type { ScenarioEvent } from "../../model/scenario.js";
import { stated } from "../../model/term.js";
import { armedForce, clause, duty } from "../../testing/pact.js";
import type { Changes } from "../../testing/pact.js";
import { here } from "../../testing/reported-guarantee.js";
import { blockersOf, clauseFor, verdictOf, verdictWithGatesFree } from "./pact-questions.js";
import type { Example } from "./pact-questions.js";

/** The pact with other terms of the whole. */
const having = (instrument: Partial<Instrument>): Changes => ({ instrument });

const months = (amount: number) => ({ amount, unit: "months" }) as const;

const declared: ScenarioEvent = { type: "named", subject: "ceasefire", event: "declared" };

const ratifies = (by: string): ScenarioEvent => ({ type: "ratifies", by, instrument: "pact" });

const notice = (by: string): ScenarioEvent => ({ type: "withdraws", by, instrument: "pact" });

const ratified = having({ entryIntoForce: stated({ type: "ratifications", needed: null }) });

const onCeasefire = having({
  entryIntoForce: stated({ type: "event", subject: "ceasefire", event: "declared" }),
});

const fiveYears = having({ validity: { length: months(60), renewal: null } });

const renewed = having({
  validity: { length: months(60), renewal: { length: months(60), notice: months(12) } },
  exit: { article: "article-9", notice: months(120) },
});

const leftBy = (party: string): Changes =>
  having({
    parties: ["us", "uk", "ukraine"].map((name) => ({
      party: name,
      from: null,
      ...(name === party ? { until: "2026-01-01" } : {}),
    })),
  });

/** The article of the pact belongs to a phase of it. */
const inPhase = (until: "ended" | null): ((model: Model) => Model) =>
  changingPact((pact) => ({
    ...pact,
    phases: [
      {
        name: "second",
        title: "Second phase",
        location: here("phase second"),
        from: { type: "event", subject: "ceasefire", event: "declared" },
        until: until === null ? null : { type: "event", subject: "ceasefire", event: until },
      },
    ],
    articles: pact.articles.map((article) => ({ ...article, phase: "second" })),
  }));

/** A later instrument in which an article without armed force takes the place of the pact's. */
const amended = (
  from: string,
  parties: readonly string[] = ["us", "ukraine"],
  force: "law" | "draft" = "law",
): ((model: Model) => Model) => {
  const action: Provision["action"] = {
    type: "respond",
    beneficiary: { type: "party", name: "ukraine" },
    measures: stated({ ...armedForce, required: ["materiel"], excluded: ["armed_force"] }),
  };
  return (model) => {
    const [pact] = model.instruments;
    if (pact === undefined) throw new Error("the pact is missing");
    const protocol: Instrument = {
      ...pact,
      name: "protocol",
      amends: "pact",
      force: stated(force),
      entryIntoForce: stated({ type: "date", date: from }),
      parties: parties.map((party) => ({ party, from: null })),
      articles: pact.articles.map((article) => ({
        ...article,
        replaces: { instrument: "pact", article: "article-1" },
        clauses: [{ ...clause, name: "protocol.article-1", provisions: [{ ...duty, action }] }],
      })),
    };
    return { ...model, instruments: [pact, protocol] };
  };
};

function changingPact(change: (pact: Instrument) => Instrument): (model: Model) => Model {
  return (model) => ({ ...model, instruments: model.instruments.map(change) });
}

const reserving = (type: Reservation["type"], party: string, effect: Reservation["effect"]): Changes =>
  having({
    reservations: [
      {
        type,
        party,
        location: here("reservation"),
        article: { instrument: "pact", article: "article-1" },
        effect,
        sources: [],
      },
    ],
  });

const notBound: Reservation["effect"] = { type: "not_bound" };

const significantOnly: Reservation["effect"] = {
  type: "only_where",
  conditions: [{ type: "quality", quality: "significant", holds: true }],
};

const within72Hours = (exclusive: boolean): Example => ({
  changes: {
    provision: {
      deadline: stated({
        type: "within",
        duration: { amount: 72, unit: "hours" },
        from: "trigger",
        ...(exclusive ? { exclusive: true } : {}),
      }),
    },
  },
  question: { within: { amount: 71, unit: "hours" } },
});

const onceDeclared: Changes = {
  provision: { needs: [{ type: "event", subject: "ceasefire", event: "declared" }] },
};

const gateOf = (gate: Partial<Instrument["gates"][number]>): Example => ({
  changes: having({
    gates: [{ article: "article-2", location: here("gate"), organ: "parliament", ...gate }],
  }),
});

/** The United States may end the pact once Russia has broken a promise of its own. */
const endable: Example = {
  changes: {
    more: [
      clauseFor({
        owner: { type: "party", name: "russia" },
        action: { type: "act", kind: "withdrawal", act: "withdraw forces" },
        deadline: stated({ type: "none" }),
      }),
    ],
  },
  model: changingPact((pact) => ({
    ...pact,
    powers: [
      {
        type: "terminate",
        holder: { type: "party", name: "us" },
        article: "article-3",
        onBreachOf: "pact.article-1.2",
      },
    ],
  })),
};

const russiaBreaks: ScenarioEvent = { type: "breaches", by: "russia", clause: "pact.article-1.2" };

const byItsParties: Example = {
  changes: { clause: { determiner: stated({ type: "council", council: "assembly" }) } },
  model: (model) => ({
    ...changingPact((pact) => ({ ...pact, parties: leftBy("uk").instrument?.parties ?? [] }))(model),
    groups: [
      ...model.groups,
      {
        name: "pact.parties",
        title: "parties",
        membership: { known: ["us", "uk", "ukraine"], universe: [], others: stated([]) },
      },
    ],
    councils: [
      { name: "assembly", title: "Assembly", members: "pact.parties", rule: stated({ type: "unanimity" }) },
    ],
  }),
};

/** The examples of docs/meaning.md about when, and between whom, a text has effect. */
export const TIME_EXAMPLES: readonly (readonly [words: string, answer: () => string])[] = [
  [
    "the pact, entering into force once both have ratified, of whom only Ukraine has",
    () => verdictOf({ changes: ratified, given: [["2026-01-10", ratifies("ukraine")]] }),
  ],
  [
    "the pact, entering into force once both have ratified, which both have",
    () =>
      verdictOf({
        changes: ratified,
        given: [
          ["2026-01-10", ratifies("ukraine")],
          ["2026-01-20", ratifies("us")],
        ],
      }),
  ],
  [
    "the pact as a draft, entering into force once both have ratified, asked with drafts as if concluded",
    () => verdictOf({ changes: having({ ...ratified.instrument, force: stated("draft") }), level: "draft" }),
  ],
  [
    "the pact, entering into force with a ceasefire, declared in January",
    () => verdictOf({ changes: onCeasefire, given: [["2026-01-10", declared]] }),
  ],
  [
    "the pact, entering into force with a ceasefire, which is not declared",
    () => verdictOf({ changes: onCeasefire }),
  ],
  ["the pact, for five years", () => verdictOf({ changes: fiveYears })],
  [
    "the pact, for five years and renewed unless notice is given a year before",
    () => verdictOf({ changes: renewed }),
  ],
  [
    "the pact, for five years and renewed unless notice is given a year before, given in June 2023",
    () => verdictOf({ changes: renewed, given: [["2023-06-01", notice("us")]] }),
  ],
  [
    "the pact, for five years and renewed unless notice is given a year before, given in June 2024",
    () => verdictOf({ changes: renewed, given: [["2024-06-01", notice("us")]] }),
  ],
  ["the pact, which Ukraine left in January", () => verdictOf({ changes: leftBy("ukraine") })],
  ["the pact, which the United Kingdom left in January", () => verdictOf({ changes: leftBy("uk") })],
  [
    "the pact, determined by all its parties, of which the United Kingdom left in January, can be blocked by",
    () => blockersOf(byItsParties),
  ],
  [
    "the pact, in a phase that a ceasefire begins, which is not declared",
    () => verdictOf({ model: inPhase(null) }),
  ],
  [
    "the pact, in a phase that a ceasefire begins, declared in January",
    () => verdictOf({ model: inPhase(null), given: [["2026-01-10", declared]] }),
  ],
  [
    "the pact, in a phase that a ceasefire begins and its end ends, both in January",
    () =>
      verdictOf({
        model: inPhase("ended"),
        given: [
          ["2026-01-10", declared],
          ["2026-01-20", { type: "named", subject: "ceasefire", event: "ended" }],
        ],
      }),
  ],
  [
    "the pact, its article replaced from January by one without armed force",
    () => verdictOf({ model: amended("2026-01-10") }),
  ],
  [
    "the pact, its article replaced from March by one without armed force",
    () => verdictOf({ model: amended("2026-03-01") }),
  ],
  [
    "the pact, its article replaced from January by one without armed force, Ukraine being no party to that",
    () => verdictOf({ model: amended("2026-01-10", ["us", "uk"]) }),
  ],
  [
    "the pact, its article replaced by one without armed force in a draft, asked in law",
    () => verdictOf({ model: amended("2026-01-10", ["us", "ukraine"], "draft"), level: "law" }),
  ],
  [
    "the pact, its article replaced by one without armed force in a draft, asked with drafts as if concluded",
    () => verdictOf({ model: amended("2026-01-10", ["us", "ukraine"], "draft"), level: "draft" }),
  ],
  [
    "the pact, by whose article a reservation of the United States does not let it be bound",
    () => verdictOf({ changes: reserving("reservation", "us", notBound) }),
  ],
  [
    "the pact, by whose article a reservation of Ukraine does not let it be bound",
    () => verdictOf({ changes: reserving("reservation", "ukraine", notBound) }),
  ],
  [
    "the pact, by whose article the text itself does not bind Ukraine",
    () => verdictOf({ changes: reserving("exception", "ukraine", notBound) }),
  ],
  [
    "the pact, with a reservation of the United States that leaves out armed force",
    () =>
      verdictOf({
        changes: reserving("reservation", "us", { type: "without", measures: ["armed_force"] }),
      }),
  ],
  [
    "the pact, which the United States understands of significant attacks only, which this is not said to be",
    () => verdictOf({ changes: reserving("understanding", "us", significantOnly) }),
  ],
  ["the pact, within 72 hours, asked within 71 hours", () => verdictOf(within72Hours(false))],
  ["the pact, in less than 72 hours, asked within 71 hours", () => verdictOf(within72Hours(true))],
  [
    "the pact, once a ceasefire has been declared, which it is on 10 February",
    () => verdictOf({ changes: onceDeclared, given: [["2026-02-10", declared]] }),
  ],
  [
    "the pact, once a ceasefire has been declared, which it is not",
    () => verdictOf({ changes: onceDeclared }),
  ],
  [
    "the pact with a domestic gate of the United Kingdom alone, gates free",
    () => verdictWithGatesFree(gateOf({ party: "uk" })),
  ],
  [
    "the pact with a domestic gate before another article, gates free",
    () => verdictWithGatesFree(gateOf({ articles: ["article-3"] })),
  ],
  [
    "the pact, which the United States may end after a breach by Russia, none being given",
    () => verdictOf(endable),
  ],
  [
    "the pact, which the United States may end after a breach by Russia, which is given",
    () => verdictOf({ ...endable, given: [["2026-01-10", russiaBreaks]] }),
  ],
  [
    "the pact, which the United States may end after a breach by Russia, which tests a weapon, as it must not",
    () =>
      verdictOf({
        ...endable,
        changes: {
          more: [
            clauseFor({
              type: "prohibition",
              owner: { type: "party", name: "russia" },
              action: { type: "act", kind: "other", act: "test weapon" },
            }),
          ],
        },
        given: [["2026-01-10", { type: "acts", by: "russia", act: "test weapon" }]],
      }),
  ],
  [
    "the pact, which its owner may leave on a day's notice, but only after ten years",
    () =>
      verdictOf({
        changes: having({
          exit: { article: "article-13", notice: { amount: 1, unit: "days" }, notBefore: months(120) },
        }),
      }),
  ],
];
