import { z } from "zod";

/** The line of foedus dossier backup, restore and log -o with --json. */
export const storeCopySchema = z.strictObject({
  did: z.enum(["backup", "restore", "log"]),
  store: z.string().describe("The address of the store, without a password."),
  file: z.string().describe("The file that was written or read."),
  entries: z.int().describe("How many entries of the log it holds."),
  sha256: z
    .string()
    .nullable()
    .describe("The checksum of a backup's content; null for a log, which has none."),
});

export type StoreCopy = z.infer<typeof storeCopySchema>;
