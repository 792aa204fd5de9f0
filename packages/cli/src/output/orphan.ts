import { z } from "zod";

/** One line of foedus dossier orphans with --json, and of correct after its first. */
export const orphanSchema = z.strictObject({
  report: z.string(),
  statement: z.string().describe("Its id in the report."),
  words: z.array(z.string()),
  correction: z
    .string()
    .nullable()
    .describe(
      "The correction in which the words were looked for; null where they miss in the report itself.",
    ),
  reason: z.string(),
});
