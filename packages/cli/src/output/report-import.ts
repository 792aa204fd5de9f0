import { z } from "zod";

/** One line of foedus dossier import --json for each report and each table of statements that was read. */
export const reportImportSchema = z.strictObject({
  source: z.string().describe("The file, the address, or the part of a mail."),
  result: z
    .enum(["taken_in", "known", "incomplete", "statements"])
    .describe("A new report; one whose text is there already; one of which something is not known; a table."),
  report: z.string().nullable().describe("The name that the report has in the store; null for a table."),
  missing: z.array(z.enum(["publisher", "published", "language"])).describe("What must be told of it first."),
  statements: z.int().describe("How many statements of a table are recorded as proposed."),
  known: z.int().describe("How many statements of a table were recorded already."),
  notes: z
    .array(z.strictObject({ code: z.string(), message: z.string() }))
    .describe("What a person should look at: doubts about the encoding and the like."),
});

export type ReportImport = z.infer<typeof reportImportSchema>;
