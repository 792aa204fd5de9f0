import { z } from "zod";

/** The line of foedus dossier new, import, export, undo, redo, confirm, reject, decide and correct with --json. */
export const storeChangeSchema = z.strictObject({
  did: z.enum(["new", "import", "export", "undo", "redo", "confirm", "reject", "decide", "correct"]),
  store: z.string().describe("The address of the store, without a password."),
  entry: z.int().nullable().describe("The number of the entry in the log; null where nothing was changed."),
  of: z.int().nullable().describe("The entry that was taken back or done again."),
  changes: z.int().describe("How many records were changed, or files were written."),
});

export type StoreChange = z.infer<typeof storeChangeSchema>;
