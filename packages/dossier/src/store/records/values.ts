import * as z from "zod";
import { briefSchema } from "../../brief/schema.js";
import { dossierSchema } from "../../format/dossier.js";
import { dateSchema, identifierSchema, wordsSchema } from "../../format/names.js";
import { positionSchema } from "../../format/position.js";
import { reportMetadataSchema } from "../../format/report.js";
import { statementSchema } from "../../format/statement.js";

/** Half of a surrogate pair is no character: it has no bytes in UTF-8, and so no checksum. */
const textSchema = z
  .string()
  // Looked for and not matched from end to end: a pattern over a text of many megabytes overflows the stack.
  .refine((text) => !/\p{Cs}/u.test(text), "the text holds half of a character")
  .meta({ pattern: "^\\P{Cs}*$" });

const reportSchema = z.strictObject({ about: reportMetadataSchema, text: textSchema }).readonly();

const foedusSchema = z.strictObject({ text: textSchema }).readonly();

const versionSchema = z
  .strictObject({
    agreement: identifierSchema,
    name: identifierSchema.describe("As people call it: draft-of-may"),
    text: textSchema,
  })
  .readonly();

const findingSchema = z
  .strictObject({
    name: identifierSchema,
    scenario: identifierSchema,
    question: wordsSchema,
    answer: z.record(z.string(), z.unknown()).describe("The line that foedus ask --json printed, as it was"),
  })
  .readonly();

const decisionSchema = z
  .strictObject({
    name: identifierSchema,
    about: wordsSchema.describe("What was decided on: a term, a hole, a statement as REPORT/ID"),
    decided: wordsSchema,
    by: wordsSchema.describe("The person who decided"),
    date: dateSchema,
    reason: wordsSchema,
  })
  .readonly();

const readingSchema = z
  .strictObject({
    report: identifierSchema,
    reader: z.int().min(1).describe("The version of the reader that read the report"),
    statements: z.int().min(0).describe("How many statements it proposed that were not there already"),
  })
  .readonly()
  .describe("Says that a report was read; when, and for whom, is in the log");

/** What each kind of record holds. Variants stand in texts of their own, or in those of agreements. */
export const VALUES = {
  dossier: dossierSchema,
  report: reportSchema,
  statement: statementSchema,
  reading: readingSchema,
  position: positionSchema,
  agreement: foedusSchema,
  version: versionSchema,
  variant: foedusSchema,
  scenario: foedusSchema,
  finding: findingSchema,
  brief: briefSchema,
  decision: decisionSchema,
} as const;

export type Kind = keyof typeof VALUES;

export const KINDS = Object.keys(VALUES) as readonly Kind[];

export type ValueOf<K extends Kind> = z.infer<(typeof VALUES)[K]>;

/** Kinds that are many to a file of the folder form: one line each, in an order. */
export const SHEETED = ["statement", "position", "decision"] as const;

/** Kinds whose values never change; what is new is another record. */
export const IMMUTABLE: ReadonlySet<Kind> = new Set(["report", "version", "finding", "brief"]);

/** The id of the only record about the dossier as a whole. */
export const DOSSIER = "dossier";
