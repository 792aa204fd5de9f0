import { z } from "zod";
import { positionSchema, STANCES } from "@foedus/dossier";

const standing = z.string().nullable().describe("own words, reported by PARTY, or narrator");

/** One line of foedus dossier positions with --json: where a party stands on a term. */
export const standpointSchema = z.strictObject({
  party: z.string().nullable().describe("Null where it is not known for whom the speakers speak."),
  term: z.string(),
  positions: z.array(positionSchema),
  rulesSay: z
    .array(positionSchema)
    .nullable()
    .describe("What would follow from the rules, where a person has set something else; else null."),
  open: z
    .array(z.strictObject({ statement: z.string(), rule: z.string(), reason: z.string() }))
    .describe("The statements of which a person must say what stance they give, and why."),
  movement: z
    .array(
      z.strictObject({
        day: z.string().describe("YYYY-MM-DD"),
        statement: z.string(),
        standing,
        stance: z.enum(STANCES).nullable().describe("The stance that the statement gives, if any."),
        rule: z.string(),
        ended: z
          .strictObject({ rule: z.string(), day: z.string(), statements: z.array(z.string()) })
          .nullable()
          .describe("What ended the stance; null while it stands."),
      }),
    )
    .describe("Every statement about the term in the order of days."),
});

export type StandpointLine = z.infer<typeof standpointSchema>;
