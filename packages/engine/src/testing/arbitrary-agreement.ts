import fc from "fast-check";
import type {
  Clause,
  Deadline,
  Determiner,
  Force,
  Instrument,
  Model,
  Provision,
} from "../model/instrument.js";
import type { MeasureRule } from "../model/measure.js";
import type { PartyExpression } from "../model/party.js";
import type { Question, Scenario, ScenarioEvent } from "../model/scenario.js";
import { stated, unspecified } from "../model/term.js";
import type { Term } from "../model/term.js";
import { problemWithScenario } from "../scenario/problem-with-scenario.js";
import { attackTurns } from "./arbitrary-attack-turn.js";
import { theme } from "./arbitrary-theme.js";
import { timeTurn } from "./arbitrary-time-turn.js";
import { turn } from "./arbitrary-turn.js";
import type { Turn } from "./arbitrary-turn.js";
import { here } from "./reported-guarantee.js";

/**
 * Generated agreements with a scenario and a question: small enough to be played out move by move in every
 * completion, and varied enough to have holes, councils, gates, prohibitions, endings and late accession; most of them
 * with a turn or two (`arbitrary-turn.ts`, `arbitrary-attack-turn.ts`, `arbitrary-time-turn.ts`): a need, an exit, precedence, a
 * given act, something asked of an attack, a phase, an amendment; some with a theme (`arbitrary-theme.ts`): help for the aggressor, a promise not to attack and its breach.
 */

const PARTIES = ["us", "uk", "ukraine", "russia"] as const;
const GUARANTORS = ["us", "uk"] as const;

const rule = (changes: Partial<MeasureRule>): MeasureRule => ({
  required: [],
  permitted: ["assistance"],
  excluded: [],
  mentioned: [],
  nonEmpty: true,
  asDeemed: false,
  ...changes,
});

const RULES: readonly MeasureRule[] = [
  rule({ asDeemed: true }),
  rule({ required: ["armed_force"] }),
  rule({ required: ["materiel"] }),
  rule({ excluded: ["armed_force"] }),
  rule({ required: ["consultation"], permitted: ["consultation"] }),
  // A contradiction, as drafts have them: required and left out.
  rule({ required: ["armed_force"], excluded: ["armed_force"] }),
];

const DETERMINERS: readonly Determiner[] = [
  { type: "facts" },
  { type: "silent" },
  { type: "party", by: { type: "role", role: "victim" }, mode: "finds" },
  { type: "party", by: { type: "role", role: "owner" }, mode: "finds" },
  { type: "party", by: { type: "party", name: "russia" }, mode: "finds" },
  { type: "council", council: "council" },
  { type: "guarantors", rule: "unanimity" },
];

const DEADLINES: readonly Deadline[] = [
  { type: "none" },
  { type: "within", duration: { amount: 24, unit: "hours" }, from: "trigger" },
  { type: "within", duration: { amount: 2, unit: "days" }, from: "finding" },
  { type: "within", duration: { amount: 2, unit: "months" }, from: "trigger" },
  { type: "by", date: "2026-02-10" },
];

/** A stated value mostly, a hole at times: few holes keep the completions few. */
const term = <Value>(values: readonly Value[], hole: string): fc.Arbitrary<Term<Value>> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values).map((value): Term<Value> => stated(value)) },
    { weight: 1, arbitrary: fc.constant<Term<Value>>(unspecified(hole)) },
  );

const owner: fc.Arbitrary<PartyExpression> = fc.constantFrom<PartyExpression>(
  { type: "party", name: "us" },
  { type: "party", name: "uk" },
  { type: "each", group: "guarantors", other: false },
);

const provision = (name: string): fc.Arbitrary<Provision> =>
  fc
    .record({
      type: fc.constantFrom<Provision["type"]>("duty", "duty", "duty", "permission", "prohibition"),
      owner,
      measures: term(RULES, `${name}.measures`),
      deadline: term(DEADLINES, `${name}.deadline`),
    })
    .map(({ type, owner: whose, measures, deadline }) => ({
      type,
      owner: whose,
      action: { type: "respond", beneficiary: { type: "role", role: "victim" }, measures },
      deadline,
    }));

const clause = (name: string): fc.Arbitrary<Clause> =>
  fc
    .record({
      determiner: term(DETERMINERS, `${name}.determiner`),
      provisions: provision(name).map((one) => [one]),
      ends: fc.boolean(),
      aggressor: fc.constantFrom(null, "russia", "uk"),
    })
    .map(({ determiner, provisions, ends, aggressor }) => ({
      name,
      location: here(name),
      trigger: {
        type: "armed_attack",
        victim: { type: "party", name: "ukraine" },
        aggressor: aggressor === null ? null : { type: "party", name: aggressor },
        place: stated({ type: "anywhere" }),
      },
      determiner,
      provisions,
      until: ends ? [{ type: "event", subject: "security_council", event: "takes_measures" }] : [],
    }));

const instrument = (name: string, force: Force): fc.Arbitrary<Instrument> =>
  fc
    .record({
      clause: clause(`${name}.article-1`),
      gated: fc.boolean(),
      late: fc.constantFrom(null, "2026-02-15"),
    })
    .map(({ clause: only, gated, late }) => ({
      name,
      title: name,
      location: here(name),
      force: stated(force),
      signed: null,
      entryIntoForce: stated({ type: "on_conclusion" }),
      parties: [{ party: "uk", from: late }],
      articles: [
        {
          name: "article-1",
          title: "",
          location: here(name),
          like: null,
          sources: [],
          force: null,
          clauses: [only],
        },
      ],
      deemings: [],
      gates: gated ? [{ article: "article-2", location: here(name), organ: "parliament" }] : [],
      sources: [],
    }));

const group = (name: string, members: readonly string[]): Model["groups"][number] => ({
  name,
  title: name,
  membership: { known: members, universe: [], others: stated([]) },
});

const events: fc.Arbitrary<Scenario["events"]> = fc
  .record({ second: fc.boolean(), council: fc.constantFrom(null, "2026-02-01", "2026-02-02", "2026-02-20") })
  .map(({ second, council }) => {
    const attack = (date: string): Scenario["events"][number] => ({
      date,
      location: here("attack"),
      event: {
        type: "armed_attack",
        victim: "ukraine",
        object: null,
        aggressor: "russia",
        place: { type: "territory", of: "ukraine" },
      },
    });
    const named: ScenarioEvent = { type: "named", subject: "security_council", event: "takes_measures" };
    return [
      attack("2026-02-01"),
      ...(second ? [attack("2026-02-20")] : []),
      ...(council === null ? [] : [{ date: council, location: here("council"), event: named }]),
    ];
  });

const question: fc.Arbitrary<Question> = fc
  .record({
    performers: fc.constantFrom<Question["outcome"]["performers"]>(
      { type: "party", name: "us" },
      { type: "party", name: "uk" },
      { type: "each_other" },
      { type: "at_least", count: 1 },
      { type: "at_least", count: 2 },
    ),
    measure: fc.constantFrom("armed_force", "assistance", "materiel", "consultation"),
    within: fc.constantFrom<Question["within"]>(
      null,
      { amount: 36, unit: "hours" },
      { amount: 30, unit: "days" },
    ),
  })
  .map(({ performers, measure, within }) => ({
    name: "generated.1",
    words: "a generated question",
    location: here("ask"),
    side: "ukraine",
    outcome: { performers, act: { type: "gives", measure } },
    within,
  }));

/** None in a third of the cases, else one or two. */
const turns: fc.Arbitrary<readonly Turn[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<readonly Turn[]>([]) },
  { weight: 2, arbitrary: fc.array(turn, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(attackTurns, turn), { minLength: 1, maxLength: 2 }) },
  { weight: 2, arbitrary: fc.array(fc.oneof(timeTurn, turn, timeTurn), { minLength: 1, maxLength: 3 }) },
);

/** An agreement or two, a scenario, its question, and who may defect. */
export interface GeneratedCase {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly question: Question;
  readonly defecting: readonly string[];
}

export const generatedCase: fc.Arbitrary<GeneratedCase> = fc
  .record({
    first: instrument("pact", "law"),
    second: fc.option(instrument("draft", "draft"), { nil: null }),
    voters: fc.subarray([...PARTIES], { minLength: 1, maxLength: 2 }),
    council: fc.constantFrom<Model["councils"][number]["rule"]>(
      stated({ type: "unanimity" }),
      stated({ type: "majority" }),
      unspecified("council.rule"),
    ),
    events,
    question,
    defecting: fc.subarray([...GUARANTORS]),
    turns,
    theme,
  })
  .map(
    ({
      first,
      second,
      voters,
      council,
      events: given,
      question: asked,
      defecting,
      turns: taken,
      theme: about,
    }) => {
      const model: Model = {
        parties: PARTIES.map((name) => ({ name, title: name })),
        groups: [group("guarantors", GUARANTORS), group("voters", voters)],
        councils: [{ name: "council", title: "council", members: "voters", rule: council }],
        places: [],
        measures: [],
        instruments: second === null ? [first] : [first, second],
      };
      const scenario: Scenario = {
        name: "generated",
        title: "",
        location: here("scenario"),
        events: given,
        questions: [asked],
      };
      const turned = taken.reduce<Pick<GeneratedCase, "model" | "scenario">>(
        (before, change) => change(before),
        {
          model,
          scenario,
        },
      );
      return about({ ...turned, question: asked, defecting });
    },
  )
  // A turn may speak of an instrument that this case has not, or contradict another.
  .filter(({ model, scenario }) => problemWithScenario(model, scenario) === null);
