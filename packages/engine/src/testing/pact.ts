import type { Clause, Instrument, Model, Provision } from "../model/instrument.js";
import type { MeasureRule } from "../model/measure.js";
import type { Scenario, ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import type { CalendarDate } from "../time/moment.js";
import { here } from "./reported-guarantee.js";

/** A pact small enough to see what becomes of its one duty: the United States owes Ukraine armed force. */

export const armedForce: MeasureRule = {
  required: ["armed_force"],
  permitted: ["assistance"],
  excluded: [],
  mentioned: [],
  nonEmpty: true,
  asDeemed: false,
};

export const duty: Provision = {
  type: "duty",
  owner: { type: "party", name: "us" },
  action: {
    type: "respond",
    beneficiary: { type: "party", name: "ukraine" },
    measures: stated(armedForce),
  },
  deadline: stated({ type: "within", duration: { amount: 72, unit: "hours" }, from: "trigger" }),
};

export const clause: Clause = {
  name: "pact.article-1",
  location: here("when armed attack on ukraine then us must assist ukraine with armed_force within 72 hours"),
  trigger: {
    type: "armed_attack",
    victim: { type: "party", name: "ukraine" },
    aggressor: null,
    place: stated({ type: "anywhere" }),
  },
  determiner: stated({ type: "facts" }),
  provisions: [duty],
  until: [],
};

const pact: Instrument = {
  name: "pact",
  title: "Pact",
  location: here("agreement pact"),
  force: stated("law"),
  signed: null,
  entryIntoForce: stated({ type: "date", date: "2020-01-01" }),
  parties: [
    { party: "us", from: null },
    { party: "ukraine", from: null },
  ],
  articles: [],
  deemings: [],
  gates: [],
  sources: [],
};

/** What a test changes of the pact. */
export interface Changes {
  readonly provision?: Partial<Provision>;
  readonly clause?: Partial<Clause>;
  readonly instrument?: Partial<Instrument>;
  readonly more?: readonly Clause[];
}

/** The pact with changes, and nothing else. */
export function pactWith(changes: Changes = {}): Model {
  const own = { ...clause, provisions: [{ ...duty, ...changes.provision }], ...changes.clause };
  const article = {
    name: "article-1",
    title: "",
    location: here("article 1"),
    like: null,
    sources: [],
    force: null,
    clauses: [own, ...(changes.more ?? [])],
  };
  return {
    parties: ["us", "uk", "ukraine", "russia"].map((name) => ({ name, title: name.toUpperCase() })),
    groups: [
      {
        name: "voters",
        title: "Voters",
        membership: { known: ["us", "uk"], universe: [], others: stated([]) },
      },
    ],
    councils: [{ name: "council", title: "Council", members: "voters", rule: stated({ type: "unanimity" }) }],
    places: [],
    measures: [],
    instruments: [{ ...pact, articles: [article], ...changes.instrument }],
  };
}

/** A dated event: `on("2026-02-01", attack)`, with an hour where it matters. */
export function on(date: CalendarDate, event: ScenarioEvent, hour?: number): Scenario["events"][number] {
  const base = { date, location: here(`${date} ${event.type}`), event };
  return hour === undefined ? base : { ...base, hour };
}

export const attack: ScenarioEvent = {
  type: "armed_attack",
  victim: "ukraine",
  object: null,
  aggressor: "russia",
  place: { type: "territory", of: "ukraine" },
};

export const force: ScenarioEvent = { type: "gives", by: "us", measure: "armed_force", to: "ukraine" };

/** A scenario of these events, without questions. */
export function course(...events: readonly Scenario["events"][number][]): Scenario {
  return { name: "course", title: "", location: here("scenario course"), events, questions: [] };
}
