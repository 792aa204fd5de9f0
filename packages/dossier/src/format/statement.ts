import { ACTS } from "@foedus/reading";
import type { ProposedStatement } from "@foedus/reading";
import * as z from "zod";
import { dateSchema, identifierSchema, partyNameSchema, wordsSchema } from "./names.js";

const spanSchema = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .describe("A half-open range [start, end) of UTF-16 code units in the report's text");

const spansSchema = z.array(spanSchema).readonly();

const carrierSchema = z.strictObject({ name: wordsSchema, party: partyNameSchema.nullable() }).readonly();

/** One line of `statements/*.jsonl`: what the reader proposes, and what a person decided about it. */
export const statementSchema = z
  .strictObject({
    report: identifierSchema,
    id: identifierSchema.describe("Unique in its report: the speaker's last name and a count"),
    parent: identifierSchema.nullable().describe("The statement that carries this one, or null"),
    level: z.enum(["primary", "nested", "narrator"]),
    speaker: z
      .strictObject({ name: wordsSchema, party: partyNameSchema.nullable(), spans: spansSchema })
      .readonly(),
    cue: spansSchema.describe("The words that announce the statement"),
    content: spansSchema.describe("The words that were said or retold"),
    words: z
      .array(wordsSchema)
      .readonly()
      .optional()
      .describe("The words of each span of content, repeated for people; required once a person has decided"),
    quotation: z.enum(["direct", "mixed", "indirect"]),
    acts: z.array(z.enum(ACTS)).min(1).readonly(),
    venue: wordsSchema.nullable(),
    date: dateSchema.nullable(),
    chain: z.array(carrierSchema).readonly().describe("Those through whom it came, outermost first"),
    confidence: z.int().min(0).max(100).describe("A rank among proposals, never a probability of truth"),
    reason: wordsSchema,
    status: z.enum(["proposed", "confirmed", "corrected", "rejected"]),
    gloss: z
      .array(z.strictObject({ words: wordsSchema, meaning: wordsSchema }).readonly())
      .readonly()
      .optional()
      .describe("What garbled words seem to mean; stands beside them, never in their place"),
    terms: z
      .array(identifierSchema)
      .readonly()
      .optional()
      .describe(
        "The terms of dossier.json that the statement is about; while it is proposed, they are proposed too",
      ),
  })
  .readonly();

export type Statement = z.infer<typeof statementSchema>;

/** What a person decided about a statement. */
export type Status = Statement["status"];

/** A recorded statement says at least what a proposed one says; the compiler holds the two together. */
export const asProposed = (statement: Statement): ProposedStatement => statement;

/** Whether a person stands behind the statement. Only such statements carry positions and enter a brief. */
export const isDecidedFor = (statement: Statement): boolean =>
  statement.status === "confirmed" || statement.status === "corrected";
