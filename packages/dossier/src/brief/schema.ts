import { ACTS } from "@foedus/reading";
import * as z from "zod";
import { STANCES } from "../format/position.js";
import { DOSSIER_VERSION } from "../format/version.js";

const words = z.string();
const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> =>
  z.array(item).readonly();
const verdict = z.enum(["assured", "discretionary", "impossible", "undetermined"]);

const byLevel = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ law: value, commitment: value, draft: value, report: value }).readonly();

/** A source as the brief names it: who says what, through whom. */
const source = z.strictObject({ id: words, sentence: words }).readonly();

const claim = z
  .strictObject({
    id: words,
    report: words,
    parent: words.nullable(),
    level: z.enum(["primary", "nested", "narrator"]),
    speaker: words.describe("Name and party: Steve Witkoff (United States)"),
    through: list(words).describe("Those who carry it, outermost first, each with the party"),
    acts: list(z.enum(ACTS)),
    quote: words,
    sentence: words.describe("Says who says it, through whom, and never more than that"),
    venue: words.nullable(),
    date: words.nullable(),
  })
  .readonly();

const position = z
  .strictObject({
    party: words,
    partyTitle: words,
    stance: z.enum(STANCES),
    standing: z.enum(["own_words", "reported", "narrator"]),
    reportedBy: list(words).describe("Those of other parties through whom alone the stance is known"),
    standingSentence: words,
    summary: words,
    statements: list(words),
  })
  .readonly();

const term = z
  .strictObject({ name: words, title: words, positions: list(position), silent: list(words) })
  .readonly();

const slot = z
  .strictObject({
    name: words.describe("Unique in its article"),
    title: words,
    state: z.enum(["stated", "contested", "vague", "by_analogy", "unspecified"]),
    text: words.describe("What the text says, or that it says nothing"),
    note: words.nullable().describe("What an analogy marks, or what silence means"),
    hole: words.nullable(),
    assumed: list(z.strictObject({ variant: words, text: words }).readonly()),
  })
  .readonly();

const article = z
  .strictObject({
    name: words,
    title: words,
    force: words,
    like: words.nullable(),
    sources: list(source),
    slots: list(slot),
  })
  .readonly();

const agreement = z
  .strictObject({ name: words, title: words, force: words, articles: list(article) })
  .readonly();

const sets = z
  .strictObject({
    count: words.nullable().describe("How many there are, or null where they were not counted"),
    complete: z.boolean(),
    limit: z.int(),
    sets: list(list(words)),
    always: list(list(words)).describe(
      "Those of the sets that are minimal however the open questions are answered",
    ),
  })
  .readonly();

const settling = z
  .strictObject({
    verdict: z.enum(["assured", "discretionary", "impossible"]),
    needs: list(z.strictObject({ question: words, answers: list(words) }).readonly()),
    otherWays: z.int().min(0),
  })
  .readonly();

const answer = z
  .strictObject({
    variant: words.nullable(),
    defecting: list(words),
    assumption: words,
    verdicts: byLevel(verdict),
    because: byLevel(list(words)),
    withGatesFree: byLevel(verdict).nullable(),
    canBlock: sets,
    canBringAbout: sets,
    turnsOn: list(words).describe("The open questions on which the result turns"),
    settling: list(settling).describe("For each result that can be reached: the smallest way to settle it"),
  })
  .readonly();

const question = z
  .strictObject({ name: words, sentence: words, side: words, answers: list(answer) })
  .readonly();

const bundle = z
  .strictObject({
    variant: words.nullable(),
    defecting: list(words),
    assumption: words,
    level: z.enum(["law", "commitment", "draft", "report"]),
    floor: words,
    ceiling: words,
  })
  .readonly();

const performer = z.strictObject({ party: words, partyTitle: words, bundles: list(bundle) }).readonly();

const scenario = z
  .strictObject({
    name: words,
    title: words,
    events: list(words),
    questions: list(question),
    performers: list(performer),
  })
  .readonly();

const agendaItem = z
  .strictObject({
    rank: z.int(),
    hole: words,
    question: words,
    mustAnswer: list(words),
    why: words,
    answers: list(z.strictObject({ answer: words, effects: list(words) }).readonly()),
  })
  .readonly();

/** The brief as data: everything the page shows, in its order. */
export const briefSchema = z
  .strictObject({
    version: z.literal(DOSSIER_VERSION),
    kind: z.literal("brief"),
    dossier: z.strictObject({ name: words, title: words, description: words, asOf: words }).readonly(),
    summary: list(words).describe("What binds, who agreed as told by whom, what is open"),
    mainAnswer: list(words).describe("The first question of the first scenario and its answers"),
    reports: list(
      z
        .strictObject({
          name: words,
          title: words,
          publisher: words,
          published: words,
          address: words.nullable(),
        })
        .readonly(),
    ),
    claims: list(claim),
    leftOut: words
      .nullable()
      .describe("How many statements nobody has confirmed, and so are not in the brief"),
    terms: list(term),
    agreed: z.strictObject({ inOwnWords: list(words), onlyByReport: list(words) }).readonly(),
    agreements: list(agreement),
    variants: list(z.strictObject({ name: words, title: words }).readonly()),
    scenarios: list(scenario),
    agenda: list(agendaItem),
    changes: z.strictObject({ since: words.nullable(), sentence: words, items: list(words) }).readonly(),
    glossary: list(z.strictObject({ word: words, means: words }).readonly()),
  })
  .readonly();

export type Brief = z.infer<typeof briefSchema>;
export type BriefClaim = Brief["claims"][number];
export type BriefTerm = Brief["terms"][number];
export type BriefPosition = BriefTerm["positions"][number];
export type BriefAgreement = Brief["agreements"][number];
export type BriefArticle = BriefAgreement["articles"][number];
export type BriefSlot = BriefArticle["slots"][number];
export type BriefScenario = Brief["scenarios"][number];
export type BriefQuestion = BriefScenario["questions"][number];
export type BriefAnswer = BriefQuestion["answers"][number];
export type BriefSettling = BriefAnswer["settling"][number];
export type BriefSets = BriefAnswer["canBlock"];
export type BriefPerformer = BriefScenario["performers"][number];
export type BriefAgendaItem = Brief["agenda"][number];
