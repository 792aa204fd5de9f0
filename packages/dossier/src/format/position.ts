import * as z from "zod";
import { identifierSchema, partyNameSchema, wordsSchema } from "./names.js";

/** What a party can be shown to do about a term. A party without any position on a term is silent on it. */
export const STANCES = ["accepts", "offers", "asks", "welcomes", "supports", "doubts", "rejects"] as const;

export type Stance = (typeof STANCES)[number];

/** One line of `positions/*.jsonl`: a party's stance on one term, and the statements it rests on. */
export const positionSchema = z
  .strictObject({
    party: partyNameSchema,
    term: identifierSchema.describe("A term that dossier.json declares"),
    stance: z.enum(STANCES),
    statements: z
      .array(wordsSchema)
      .min(1)
      .readonly()
      .describe(
        "Ids of confirmed or corrected statements, as ID or REPORT/ID; the position rests on all of them",
      ),
    standing: wordsSchema
      .optional()
      .describe(
        "`own words`, `reported by PARTY` or `narrator`; computed from the statements, and checked where written",
      ),
    summary: wordsSchema.describe("The stance in one sentence, no more certain than the statements"),
  })
  .readonly();

export type Position = z.infer<typeof positionSchema>;
