import { ACTS } from "@foedus/reading";
import * as z from "zod";
import { statementSchema } from "../../format/statement.js";
import { ANNOTATION_CONTEXT } from "./context.js";

const words = z.string();
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/iu, "an IRI begins with its scheme");
const { level, status, quotation, chain, confidence } = statementSchema.unwrap().shape;

const source = z
  .strictObject({
    id: iri,
    type: z.literal("Text"),
    format: z.literal("text/plain"),
    language: words,
    title: words,
    publisher: words,
    published: words,
    address: z
      .string()
      .nullable()
      .describe("Where the report was published; the positions count in the text"),
    sha256: words,
  })
  .readonly();

const target = z
  .strictObject({
    type: z.literal("SpecificResource"),
    source,
    selector: z
      .tuple([
        z
          .strictObject({
            type: z.literal("TextPositionSelector"),
            start: z.int().min(0).describe("In Unicode code points, as the model demands"),
            end: z.int().min(0),
          })
          .readonly(),
        z
          .strictObject({
            type: z.literal("TextQuoteSelector"),
            exact: words,
            prefix: words,
            suffix: words,
          })
          .readonly(),
      ])
      .readonly()
      .optional()
      .describe("Left out where the whole report is meant"),
  })
  .readonly();

const text = (purpose: string) =>
  z
    .strictObject({
      type: z.literal("TextualBody"),
      purpose: z.literal(purpose),
      value: words,
      format: z.literal("text/plain"),
      language: z.literal("en"),
    })
    .readonly();

const statementBody = z
  .strictObject({
    id: iri,
    type: z.literal("Dataset"),
    report: words,
    statement: words,
    level,
    speaker: z
      .strictObject({ name: words, party: words.nullable(), partyTitle: words.nullable() })
      .readonly(),
    acts: z.array(z.enum(ACTS)).readonly(),
    quotation,
    chain,
    carriedBy: iri.nullable().describe("The annotation of the statement that carries this one"),
    standing: words.describe("What the statement gives a stance of its speaker's side"),
    venue: words.nullable(),
    date: words.nullable(),
    status,
    confidence,
    reason: words,
    gloss: z.array(z.strictObject({ words, meaning: words }).readonly()).readonly(),
  })
  .readonly();

const statement = z
  .strictObject({
    id: iri,
    type: z.literal("Annotation"),
    motivation: z.literal("classifying"),
    body: z
      .array(z.union([statementBody, text("describing"), text("tagging")]))
      .min(1)
      .readonly(),
    target: z.array(target).min(1).readonly(),
  })
  .readonly();

const link = z
  .strictObject({
    id: iri,
    type: z.literal("Annotation"),
    motivation: z.literal("linking"),
    body: iri.describe("The statement that carries the other"),
    target: iri.describe("The statement that is carried"),
  })
  .readonly();

/** The statements of a dossier as a collection of W3C Web Annotations, in JSON-LD. */
export const annotationsSchema = z
  .strictObject({
    "@context": z.tuple([z.literal(ANNOTATION_CONTEXT), z.record(z.string(), z.unknown())]).readonly(),
    id: iri,
    type: z.literal("AnnotationCollection"),
    label: words,
    total: z.int().min(0),
    first: z
      .strictObject({
        id: iri,
        type: z.literal("AnnotationPage"),
        startIndex: z.literal(0),
        items: z.array(z.union([statement, link])).readonly(),
      })
      .readonly(),
  })
  .readonly();

export type Annotations = z.infer<typeof annotationsSchema>;
export type StatementAnnotation = z.infer<typeof statement>;
export type LinkAnnotation = z.infer<typeof link>;
