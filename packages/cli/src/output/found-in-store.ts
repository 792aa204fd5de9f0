import { searchHitSchema } from "@foedus/dossier/store";
import type { SearchPage } from "@foedus/dossier/store";
import { z } from "zod";

/** The line of foedus dossier search with --json. */
export const foundInStoreSchema = z.strictObject({
  store: z.string().describe("The address of the store, without a password."),
  count: z
    .strictObject({ type: z.enum(["exact", "more_than"]), count: z.string().regex(/^\d+$/u) })
    .describe("How many reports and statements there are in all, or more than how many"),
  limit: z.int().min(1),
  complete: z.boolean().describe("Whether these are the last hits"),
  next: z.string().nullable().describe("What --after is to be given for the next hits"),
  hits: z.array(searchHitSchema),
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
