import type { Article, Clause, Instrument, Location, Provision } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import { stated } from "../model/term.js";

/** The group of all parties of a model: whom general law binds. */
export const STATES = "general_law.states";

const each: PartyExpression = { type: "each", group: STATES, other: true };
const victim: PartyExpression = { type: "role", role: "victim" };

/** Not to use armed force for another: what general law forbids, and lifts in self-defence. */
const noArmedForce: Provision = {
  type: "prohibition",
  owner: each,
  action: {
    type: "respond",
    beneficiary: victim,
    measures: stated({
      required: [],
      permitted: ["armed_force"],
      excluded: [],
      mentioned: [],
      nonEmpty: false,
      asDeemed: false,
    }),
  },
  deadline: stated({ type: "none" }),
};

function article(name: string, title: string, clause: Omit<Clause, "location">, words: string): Article {
  const location = here(words);
  return {
    name,
    title,
    location,
    like: null,
    sources: [],
    force: null,
    clauses: [{ ...clause, location }],
  };
}

function here(words: string): Location {
  return { file: "general law", line: 1, column: 1, words };
}

const common: Pick<Instrument, "force" | "signed" | "parties" | "deemings" | "gates" | "generalLaw"> = {
  force: stated("law"),
  signed: null,
  parties: [],
  deemings: [],
  gates: [],
  generalLaw: true,
};

/**
 * The Charter of the United Nations, as far as it bears on giving help: no force (Article 2(4)) but in self-defence
 * against an armed attack (Article 51), and precedence over every other obligation (Article 103).
 */
export const CHARTER: Instrument = {
  ...common,
  name: "un_charter",
  title: "Charter of the United Nations",
  location: here("general law: the Charter of the United Nations"),
  entryIntoForce: stated({ type: "date", date: "1945-10-24" }),
  relations: [{ type: "prevails_over", instrument: null, article: "article-103" }],
  sources: ["Charter of the United Nations, 1 UNTS XVI"],
  articles: [
    article(
      "article-2",
      "",
      {
        name: "un_charter.article-2",
        trigger: null,
        determiner: stated({ type: "facts" }),
        provisions: [noArmedForce],
        until: [{ type: "attack_on_beneficiary" }],
      },
      "each state must not use armed force for another, but in self-defence once that other is attacked (Articles 2(4), 51)",
    ),
  ],
};

/**
 * Custom: force for another in collective self-defence takes that other's request (International Court of Justice,
 * Military and Paramilitary Activities in and against Nicaragua, 1986, paragraphs 195 to 199).
 */
export const COLLECTIVE_SELF_DEFENCE: Instrument = {
  ...common,
  name: "collective_self_defence",
  title: "custom on collective self-defence",
  location: here("general law: the custom on collective self-defence"),
  entryIntoForce: stated({ type: "date", date: "1945-10-24" }),
  sources: ["Military and Paramilitary Activities in and against Nicaragua, ICJ Reports 1986, p. 14"],
  articles: [
    article(
      "request",
      "request of the victim",
      {
        name: "collective_self_defence.request",
        trigger: {
          type: "armed_attack",
          victim: { type: "any", group: STATES },
          aggressor: null,
          place: stated({ type: "anywhere" }),
        },
        determiner: stated({ type: "facts" }),
        provisions: [{ ...noArmedForce, unless: [{ type: "request", by: victim }] }],
        until: [],
      },
      "when armed attack on any state, each other state must not use armed force for the victim unless the victim so requests",
    ),
  ],
};
