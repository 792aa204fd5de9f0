import * as z from "zod";
import { dateSchema, identifierSchema, partyNameSchema, wordsSchema } from "./names.js";

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
    rule: identifierSchema
      .optional()
      .describe("The rule that it followed from; a position without one is a person's"),
    override: z
      .strictObject({ by: wordsSchema, date: dateSchema, reason: wordsSchema })
      .readonly()
      .optional()
      .describe("Who set it in the place of what the rules say, when and why"),
  })
  .readonly();

export type Position = z.infer<typeof positionSchema>;

/** Whether the position is the rules' and not a person's. */
export const isByRule = ({ rule, override }: Position): boolean =>
  rule !== undefined && override === undefined;
