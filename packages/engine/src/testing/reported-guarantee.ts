import type { Article, Clause, Instrument, Location, Model, Provision } from "../model/instrument.js";
import type { Scenario, Question } from "../model/scenario.js";
import { stated, unspecified } from "../model/term.js";
import type { Variant } from "../model/variant.js";

/** A guarantee of which nothing is specified, and a treaty like which it is said to be: in the model's own terms. */

export const here = (words: string): Location => ({ file: "test.foedus", line: 1, column: 1, words });

const owed = (owner: Provision["owner"], name: string): Provision => ({
  type: "duty",
  owner,
  action: {
    type: "respond",
    beneficiary: { type: "party", name: "ukraine" },
    measures: unspecified(`alaska.guarantee.${name}.measures`),
  },
  deadline: unspecified(`alaska.guarantee.${name}.deadline`),
});

const guarantee: Clause = {
  name: "alaska.guarantee",
  location: here(
    "when armed attack on ukraine in unspecified determined by unspecified then us must assist ukraine …",
  ),
  trigger: {
    type: "armed_attack",
    victim: { type: "party", name: "ukraine" },
    aggressor: null,
    place: unspecified("alaska.guarantee.place"),
  },
  determiner: unspecified("alaska.guarantee.determiner"),
  provisions: [
    owed({ type: "party", name: "us" }, "us"),
    owed({ type: "each", group: "coalition", other: false }, "coalition"),
  ],
  until: [],
};

const article = (name: string, clauses: readonly Clause[], like: Article["like"] = null): Article => ({
  name,
  title: name,
  location: here(name),
  like,
  sources: [],
  force: null,
  clauses,
});

const alaska: Instrument = {
  name: "alaska",
  title: "Guarantee for Ukraine, as reported",
  location: here("agreement alaska"),
  force: stated("report"),
  signed: null,
  entryIntoForce: stated({ type: "with", settlement: "settlement" }),
  parties: [],
  articles: [article("guarantee", [guarantee], { instrument: "nato", article: "article-5" })],
  deemings: [],
  gates: [],
  sources: ["witkoff-1"],
};

const articleFive: Clause = {
  name: "nato.article-5",
  location: here("when armed attack on any party as victim then each other party must assist victim …"),
  trigger: {
    type: "armed_attack",
    victim: { type: "any", group: "nato.parties" },
    aggressor: null,
    place: stated({ type: "territories", group: "nato.parties" }),
  },
  determiner: stated({ type: "silent" }),
  provisions: [
    {
      type: "duty",
      owner: { type: "each", group: "nato.parties", other: true },
      action: {
        type: "respond",
        beneficiary: { type: "role", role: "victim" },
        measures: stated({
          required: [],
          permitted: ["assistance"],
          excluded: [],
          mentioned: ["armed_force"],
          nonEmpty: true,
          asDeemed: true,
        }),
      },
      deadline: { type: "vague", words: "forthwith", hole: "nato.article-5.deadline" },
    },
  ],
  until: [{ type: "event", subject: "security_council", event: "takes_measures" }],
};

const nato: Instrument = {
  ...alaska,
  name: "nato",
  title: "North Atlantic Treaty",
  force: stated("law"),
  signed: "1949-04-04",
  entryIntoForce: stated({ type: "date", date: "1949-08-24" }),
  parties: [
    { party: "us", from: null },
    { party: "uk", from: null },
    { party: "finland", from: "2023-04-04" },
  ],
  articles: [article("article-5", [articleFive])],
  gates: [
    {
      article: "article-11",
      location: here("provisions are carried out …"),
      organ: "constitutional_process",
    },
  ],
};

const closed = (name: string, known: readonly string[]): Model["groups"][number] => ({
  name,
  title: name,
  membership: { known, universe: [], others: stated([]) },
});

/** The model: a reported guarantee full of holes, and the treaty. */
export const model: Model = {
  parties: ["us", "uk", "eu", "finland", "ukraine", "russia"].map((name) => ({
    name,
    title: name.toUpperCase(),
  })),
  groups: [
    closed("nato.parties", ["us", "uk", "finland"]),
    {
      name: "coalition",
      title: "Coalition of the Willing",
      membership: { known: ["eu"], universe: ["uk"], others: unspecified("coalition.members") },
    },
  ],
  councils: [],
  places: [
    {
      name: "kharkiv",
      title: "Kharkiv",
      kind: "location",
      within: [{ type: "territory", of: "ukraine" }],
      includes: [],
      excludes: [],
    },
  ],
  measures: [],
  instruments: [alaska, nato],
};

/** An attack on a victim on its territory a month after a settlement, with one question for it. */
export function attackOn(
  victim: string,
  outcome: Question["outcome"],
  within: Question["within"] = { amount: 30, unit: "days" },
): Scenario {
  return {
    name: "attack",
    title: "Attack",
    location: here("scenario attack"),
    events: [
      {
        date: "2026-01-01",
        location: here("settlement concluded"),
        event: { type: "named", subject: "settlement", event: "concluded" },
      },
      {
        date: "2026-02-01",
        location: here("armed attack"),
        event: {
          type: "armed_attack",
          victim,
          object: null,
          aggressor: "russia",
          place: { type: "territory", of: victim },
        },
      },
    ],
    questions: [
      { name: "attack.1", words: "a question", location: here("ask"), side: victim, outcome, within },
    ],
  };
}

const variant = (name: string, filling: Omit<Variant["fillings"][number], "target" | "holes">): Variant => ({
  name,
  title: name,
  location: here(`variant ${name}`),
  fillings: [{ target: { instrument: "alaska", article: "guarantee" }, holes: [], ...filling }],
});

/** As in the treaty, each guarantor finding for itself. */
export const asNato = variant("as_nato", {
  owner: null,
  from: { instrument: "nato", article: "article-5" },
  settings: [
    { slot: "place", value: { type: "territory", of: "ukraine" } },
    { slot: "determiner", value: { type: "party", by: { type: "role", role: "owner" }, mode: "finds" } },
  ],
});

/** Armed force owed within 72 hours, the facts deciding. */
export const tripwire = variant("tripwire", {
  owner: "us",
  from: null,
  settings: [
    { slot: "place", value: { type: "territory", of: "ukraine" } },
    { slot: "determiner", value: { type: "facts" } },
    {
      slot: "measures",
      value: {
        required: ["armed_force"],
        permitted: ["assistance"],
        excluded: [],
        mentioned: [],
        nonEmpty: true,
        asDeemed: false,
      },
    },
    { slot: "deadline", value: { type: "within", duration: { amount: 72, unit: "hours" }, from: "trigger" } },
  ],
});
