import type {
  Clause,
  DecisionRule,
  Determiner,
  Instrument,
  Location,
  MeasureRule,
  Model,
  Question,
  Scenario,
  Term,
} from "@foedus/engine";
import { stated } from "@foedus/engine";

/** What decides whether assistance is owed. */
export const RULES = ["unanimity", "two thirds", "weighted votes", "veto holders", "domestic gates"] as const;
export type RuleName = (typeof RULES)[number];

export const here = (words: string): Location => ({ file: "treaty.foedus", line: 1, column: 1, words });

/** Parties are numbered; the first is attacked, by one that is no party. */
export const partyName = (index: number): string => `s${String(index).padStart(3, "0")}`;
export const VICTIM = partyName(0);
export const ONE_PARTY = partyName(1);
const AGGRESSOR = "aggressor";

/** A prime above all sizes, so that steps of 67 give every party another weight from 1 to 199. */
export const weightsOf = (parties: number): readonly number[] =>
  Array.from({ length: parties }, (_, index) => 1 + ((index * 67) % 199));

export function decisionRule(rule: RuleName, parties: number): DecisionRule {
  switch (rule) {
    case "unanimity":
    case "domestic gates":
      return { type: "unanimity" };
    case "two thirds":
      return { type: "two_thirds" };
    case "weighted votes":
      return {
        type: "weighted",
        quota: { numerator: 2, denominator: 3, reached: "at_least" },
        weights: weightsOf(parties).map((weight, index) => ({ voter: partyName(index), weight })),
      };
    case "veto holders":
      return { type: "veto", rule: { type: "two_thirds" }, holders: [1, 2, 3].map(partyName) };
  }
}

/** "Must assist, at least with materiel." */
export const MATERIEL: MeasureRule = {
  required: ["materiel"],
  permitted: ["assistance"],
  excluded: [],
  mentioned: [],
  nonEmpty: true,
  asDeemed: false,
};

/** What a clause of the treaty leaves open, or does not. */
export interface Terms {
  readonly name: string;
  readonly determiner: Term<Determiner>;
  readonly measures: Term<MeasureRule>;
  readonly deadline: Clause["provisions"][number]["deadline"];
  readonly place: Extract<NonNullable<Clause["trigger"]>, { type: "armed_attack" }>["place"];
}

/** "When armed attack on any party as victim, then each other party must assist victim …" */
export function clauseOf({ name, determiner, measures, deadline, place }: Terms): Clause {
  return {
    name,
    location: here("when armed attack on any party as victim then each other party must assist victim"),
    trigger: {
      type: "armed_attack",
      victim: { type: "any", group: "treaty.parties" },
      aggressor: null,
      place,
    },
    determiner,
    provisions: [
      {
        type: "duty",
        owner: { type: "each", group: "treaty.parties", other: true },
        action: { type: "respond", beneficiary: { type: "role", role: "victim" }, measures },
        deadline,
      },
    ],
    until: [],
  };
}

/** A treaty of so many parties in which assistance is owed under the rule. */
export function treaty(parties: number, rule: RuleName): Model {
  const clause = clauseOf({
    name: "treaty.article-5",
    determiner: stated(
      rule === "domestic gates" ? { type: "facts" } : { type: "council", council: "council" },
    ),
    measures: stated(MATERIEL),
    deadline: stated({ type: "within", duration: { amount: 30, unit: "days" }, from: "trigger" }),
    place: stated({ type: "anywhere" }),
  });
  const gates =
    rule === "domestic gates"
      ? [{ article: "article-11", location: here("carried out in accordance with …"), organ: "parliament" }]
      : [];
  return modelOf(parties, stated(decisionRule(rule, parties)), [clause], { gates });
}

export function modelOf(
  parties: number,
  rule: Term<DecisionRule>,
  clauses: readonly Clause[],
  changes: Partial<Instrument>,
): Model {
  const names = Array.from({ length: parties }, (_, index) => partyName(index));
  return {
    parties: [...names, AGGRESSOR].map((name) => ({ name, title: name.toUpperCase() })),
    groups: [
      {
        name: "treaty.parties",
        title: "Parties",
        membership: { known: names, universe: [], others: stated([]) },
      },
    ],
    councils: [
      {
        name: "council",
        title: "Council",
        members: "treaty.parties",
        rule,
      },
    ],
    places: [],
    measures: [],
    instruments: [
      {
        name: "treaty",
        title: "Treaty",
        location: here("agreement treaty"),
        force: stated("law"),
        signed: null,
        entryIntoForce: stated({ type: "date", date: "2000-01-01" }),
        parties: names.map((party) => ({ party, from: null })),
        articles: [
          {
            name: "article-5",
            title: "",
            location: here("article 5"),
            like: null,
            sources: [],
            force: null,
            clauses,
          },
        ],
        deemings: [],
        gates: [],
        sources: [],
        ...changes,
      },
    ],
  };
}

const question = (name: string, outcome: Question["outcome"]): Question => ({
  name,
  words: name,
  location: here("ask"),
  side: VICTIM,
  outcome,
  within: { amount: 60, unit: "days" },
});

/** An attack on the first party, and three questions. */
export const SCENARIO: Scenario = {
  name: "attack",
  title: "Attack",
  location: here("scenario attack"),
  events: [
    {
      date: "2026-02-01",
      location: here("armed attack"),
      event: {
        type: "armed_attack",
        victim: VICTIM,
        object: null,
        aggressor: AGGRESSOR,
        place: { type: "territory", of: VICTIM },
      },
    },
  ],
  questions: [
    question("each other party gives materiel", {
      performers: { type: "each_other" },
      act: { type: "gives", measure: "materiel" },
    }),
    question("at least three give armed force", {
      performers: { type: "at_least", count: 3 },
      act: { type: "gives", measure: "armed_force" },
    }),
    question("one party gives materiel", {
      performers: { type: "party", name: ONE_PARTY },
      act: { type: "gives", measure: "materiel" },
    }),
  ],
};
