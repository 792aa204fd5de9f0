import * as z from "zod";
import { dateSchema, identifierSchema, wordsSchema } from "./names.js";

/** What is known about a report: `reports/NAME.json`, beside the verbatim text in `reports/NAME.txt`. */
export const reportMetadataSchema = z
  .strictObject({
    name: identifierSchema.describe("The name of both files, without their endings"),
    title: wordsSchema,
    publisher: wordsSchema,
    published: dateSchema.describe("The date of publication; weekdays in the text resolve against it"),
    address: z.url().nullable().describe("Where the report was published, or null"),
    language: wordsSchema.describe("The language of the text as a BCP 47 tag, e.g. en"),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, "a SHA-256 checksum has 64 hexadecimal digits in lower case")
      .describe("The checksum of the text's bytes; a report is never changed"),
    supersedes: identifierSchema
      .optional()
      .describe("The report that this one corrects; both stay, and neither is changed"),
  })
  .readonly();

export type ReportMetadata = z.infer<typeof reportMetadataSchema>;

/** A report as loaded: what is known about it, and its words. */
export interface Report extends ReportMetadata {
  /** The whole text, verbatim. Spans count its UTF-16 code units. */
  readonly text: string;
}
