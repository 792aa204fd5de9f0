import type { IntakeProblem, TakenReport } from "@foedus/dossier/intake";
import { z } from "@hono/zod-openapi";

const toldSchema = z.discriminatedUnion("found", [
  z.strictObject({ found: z.literal(true), value: z.string(), where: z.string() }),
  z.strictObject({ found: z.literal(false) }),
]);

const encodingSchema = z.strictObject({
  name: z.string(),
  known: z.string().describe("How the encoding is known"),
  alternatives: z.array(z.strictObject({ name: z.string(), instead: z.string() })).readonly(),
});

const takenSchema = z.strictObject({
  type: z.literal("report"),
  source: z.string().describe("The file, the address, or the name of the part within one"),
  format: z.enum(["text", "html", "pdf", "docx", "eml"]),
  encoding: encodingSchema.nullable(),
  text: z.string().describe("The words as they will be kept; every offset counts UTF-16 code units"),
  about: z.strictObject({
    title: toldSchema,
    byline: toldSchema,
    publisher: toldSchema,
    published: toldSchema,
    address: toldSchema,
    language: toldSchema,
  }),
  notes: z.array(z.strictObject({ code: z.string(), message: z.string() })).readonly(),
  sha256: z.string(),
  known: z
    .string()
    .nullable()
    .describe("The report of the store that has the same text; null where none has"),
});

const intakeProblemSchema = z.strictObject({
  type: z.literal("problem"),
  code: z.string(),
  source: z.string(),
  message: z.string(),
  help: z.string(),
  offset: z.int().nullable(),
  line: z.int().nullable(),
});

/** A report that was read, and the report of the store that has the same text. */
export interface ReadReport extends TakenReport {
  readonly known: string | null;
}

/** What was read of something, and what could not be. */
export interface ReadIntake {
  readonly reports: readonly ReadReport[];
  readonly problems: readonly IntakeProblem[];
}

/** What was read, before a person names it: nothing is kept yet. */
export const intakeSchema = z
  .strictObject({
    reports: z.array(takenSchema).readonly(),
    problems: z.array(intakeProblemSchema).readonly(),
  })
  .openapi("Intake");
