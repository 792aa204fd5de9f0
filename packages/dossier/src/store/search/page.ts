import { ACTS } from "@foedus/reading";
import * as z from "zod";
import { dateSchema } from "../../format/names.js";
import { statementSchema } from "../../format/statement.js";

const excerptSchema = z
  .strictObject({
    field: z.enum(["title", "publisher", "text", "speaker", "words", "gloss"]),
    part: z
      .int()
      .min(0)
      .describe("Which of several texts of the field, counted from 0: the words at a span of a statement"),
    start: z.int().min(0).describe("Where the excerpt begins in it, in UTF-16 code units"),
    text: z.string(),
    matches: z
      .array(z.tuple([z.int().min(0), z.int().min(0)]).readonly())
      .readonly()
      .describe("What was looked for: half-open ranges [start, end) of the whole text of the field"),
  })
  .readonly();

/** A piece of a text with what was looked for in it. */
export type Excerpt = z.infer<typeof excerptSchema>;

const found = {
  id: z.string(),
  day: dateSchema.describe("When it was said, or else when its report was published"),
  language: z.string().describe("The language of the report, as it is named there"),
  excerpts: z.array(excerptSchema).readonly(),
};

/** A report or a statement in which all that was wanted stands. */
export const searchHitSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("report"), ...found, title: z.string(), publisher: z.string() })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("statement"),
      ...found,
      report: z.string(),
      speaker: z.strictObject({ name: z.string(), party: z.string().nullable() }).readonly(),
      acts: z.array(z.enum(ACTS)).readonly(),
      status: statementSchema.unwrap().shape.status,
    })
    .readonly(),
]);

export type SearchHit = z.infer<typeof searchHitSchema>;

/** One page of what was found. */
export const searchPageSchema = z
  .strictObject({
    hits: z.array(searchHitSchema).readonly(),
    count: z
      .strictObject({ type: z.enum(["exact", "more_than"]), count: z.int().min(0) })
      .readonly()
      .describe("How many there are in all; beyond a limit only that there are more"),
    next: z.string().nullable().describe("What the next page comes after; null where this one is the last"),
  })
  .readonly();

export type SearchPage = z.infer<typeof searchPageSchema>;
