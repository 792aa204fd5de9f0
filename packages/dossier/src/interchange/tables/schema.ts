import * as z from "zod";
import { dossierSchema } from "../../format/dossier.js";
import { positionSchema } from "../../format/position.js";
import { reportMetadataSchema } from "../../format/report.js";
import { statementSchema } from "../../format/statement.js";
import { DOSSIER_VERSION } from "../../format/version.js";
import { briefSchema } from "../../brief/schema.js";

const words = z.string();
const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> =>
  z.array(item).readonly();

const source = z
  .strictObject({
    report: words,
    id: words,
    speaker: words,
    party: words.nullable(),
    through: list(z.strictObject({ name: words, party: words.nullable() }).readonly()).describe(
      "Those who carry it, outermost first",
    ),
    quotation: statementSchema.unwrap().shape.quotation,
    words: list(words).describe("The words of each span of the statement, as they stand in the report"),
    content: list(z.tuple([z.int().min(0), z.int().min(0)]).readonly()).describe(
      "Where these words stand: half-open ranges of UTF-16 code units",
    ),
    status: statementSchema.unwrap().shape.status,
    title: words.describe("The title of the report"),
    publisher: words,
    published: words,
    address: words.nullable(),
    sha256: words.describe("The checksum of the report's text"),
  })
  .readonly()
  .describe("A statement with all that is needed to find it again");

const sources = list(source);
const level = z.enum(["law", "commitment", "draft", "report"]);
const verdict = z.enum(["assured", "discretionary", "impossible", "undetermined"]);

const position = z
  .strictObject({
    party: words,
    partyTitle: words,
    term: words,
    termTitle: words,
    stance: positionSchema.unwrap().shape.stance,
    standing: words.describe("`own words`, `reported by PARTY` or `narrator`, computed from the statements"),
    summary: words,
    sources,
  })
  .readonly();

const slot = z
  .strictObject({
    instrument: words,
    article: words,
    articleTitle: words,
    force: words,
    slot: words,
    title: words,
    state: z.enum(["stated", "contested", "vague", "by_analogy", "unspecified"]),
    text: words,
    note: words.nullable(),
    hole: words.nullable().describe("The open question, where there is one"),
    sources: sources.describe("The statements by which the article is known"),
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
    sources: sources.describe("The statements by which the article that leaves this open is known"),
  })
  .readonly();

const verdictOfLevel = z
  .strictObject({
    scenario: words,
    scenarioTitle: words,
    question: words,
    sentence: words,
    side: words,
    variant: words.nullable(),
    defecting: list(words),
    assumption: words,
    level,
    verdict,
    withGatesFree: verdict.nullable(),
    because: list(words),
    turnsOn: list(words),
    sources: list(words).describe(
      "REPORT/ID of the statements by which the agreements of the dossier are known. The verdict is computed from these agreements, the library and general law.",
    ),
  })
  .readonly();

/** Every table of a dossier as data, each row with its sources in full. */
export const tablesSchema = z
  .strictObject({
    version: z.literal(DOSSIER_VERSION),
    kind: z.literal("tables"),
    dossier: dossierSchema.unwrap().pick({ name: true, title: true, asOf: true }).readonly(),
    reports: list(reportMetadataSchema),
    statements: list(
      z
        .strictObject({
          statement: statementSchema,
          words: list(words).describe("The words of each span of the content, as they stand in the report"),
          source: briefSchema
            .unwrap()
            .shape.reports.unwrap()
            .element.unwrap()
            .extend({ sha256: words })
            .readonly(),
        })
        .readonly(),
    ),
    positions: list(position),
    slots: list(slot),
    agenda: list(agendaItem),
    verdicts: list(verdictOfLevel),
  })
  .readonly();

export type Tables = z.infer<typeof tablesSchema>;
export type TableStatement = Tables["statements"][number];
export type TablePosition = Tables["positions"][number];
export type TableSlot = Tables["slots"][number];
export type TableAgendaItem = Tables["agenda"][number];
export type TableVerdict = Tables["verdicts"][number];
export type TableSource = TablePosition["sources"][number];
