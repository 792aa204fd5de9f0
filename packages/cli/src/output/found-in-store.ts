import type { SearchPage } from "@foedus/dossier/store";
import { ACTS } from "@foedus/reading";
import { z } from "zod";

const excerpt = z.strictObject({
  field: z.enum(["title", "publisher", "text", "speaker", "words", "gloss"]),
  part: z.int().min(0).describe("Which of several texts of the field, counted from 0"),
  start: z.int().min(0).describe("Where the excerpt begins in it, in UTF-16 code units"),
  text: z.string(),
  matches: z
    .array(z.tuple([z.int().min(0), z.int().min(0)]))
    .describe("What was looked for: half-open ranges [start, end) of the whole text of the field"),
});

const found = {
  id: z.string(),
  day: z.iso.date().describe("When it was said, or else when the report was published"),
  language: z.string().describe("The language of the report"),
  excerpts: z.array(excerpt),
};

const hit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("report"), ...found, title: z.string(), publisher: z.string() }),
  z.strictObject({
    kind: z.literal("statement"),
    ...found,
    report: z.string(),
    speaker: z.strictObject({ name: z.string(), party: z.string().nullable() }),
    acts: z.array(z.enum(ACTS)),
    status: z.enum(["proposed", "confirmed", "corrected", "rejected"]),
  }),
]);

/** The line of foedus dossier search with --json. */
export const foundInStoreSchema = z.strictObject({
  store: z.string().describe("The address of the store, without a password."),
  count: z
    .strictObject({ type: z.enum(["exact", "more_than"]), count: z.string().regex(/^\d+$/u) })
    .describe("How many reports and statements there are in all, or more than how many"),
  limit: z.int().min(1),
  complete: z.boolean().describe("Whether these are the last hits"),
  next: z.string().nullable().describe("What --after is to be given for the next hits"),
  hits: z.array(hit),
});

/** What was found, for machines. */
export const foundForMachines = (
  store: string,
  limit: number,
  { hits, count, next }: SearchPage,
): z.infer<typeof foundInStoreSchema> =>
  foundInStoreSchema.parse({
    store,
    count: { type: count.type, count: String(count.count) },
    limit,
    complete: next === null,
    next,
    hits,
  });
