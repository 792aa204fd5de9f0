import type { Conflict, Entry } from "@foedus/dossier/store";
import { z } from "@hono/zod-openapi";
import { kindSchema, wireEntrySchema } from "./records.js";

/** A change that was made: it is committed, and stands in the log. */
export const doneSchema: z.ZodType<{ readonly type: "done"; readonly entry: Entry }> = z
  .strictObject({ type: z.literal("done"), entry: wireEntrySchema })
  .openapi("Done");

const conflictSchema: z.ZodType<Conflict> = z.strictObject({
  kind: kindSchema,
  id: z.string(),
  expected: z.int().describe("The revision that the refused change was made from"),
  yours: z.unknown().describe("What the refused change would have it be; null where it removes the record"),
  theirs: z.strictObject({
    revision: z.int(),
    value: z.unknown().describe("What the record is now; null where it was removed"),
    by: z
      .strictObject({ number: z.int(), actor: z.string(), moment: z.string() })
      .nullable()
      .describe("The entry that made it so"),
  }),
});

/** Somebody else has changed the same meanwhile: nothing was done, and both sides are shown. */
export const conflictsSchema = z
  .strictObject({ type: z.literal("conflict"), conflicts: z.array(conflictSchema).readonly() })
  .openapi("Conflict");
