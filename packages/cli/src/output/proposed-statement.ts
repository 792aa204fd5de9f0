import { ACTS } from "@foedus/reading";
import { z } from "zod";

const spans = z
  .array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]))
  .describe("Half-open ranges [start, end) of UTF-16 code units in the report's text");

const carrier = z.strictObject({ name: z.string(), party: z.string().nullable() });

/** One line of `foedus read --json`. */
export const proposedStatementSchema = z.strictObject({
  report: z.string(),
  id: z.string(),
  parent: z.string().nullable(),
  level: z.enum(["primary", "nested", "narrator"]),
  speaker: z.strictObject({ name: z.string(), party: z.string().nullable(), spans }),
  cue: spans,
  content: spans,
  quotation: z.enum(["direct", "mixed", "indirect"]),
  acts: z.array(z.enum(ACTS)).min(1),
  venue: z.string().nullable(),
  date: z.iso.date().nullable(),
  chain: z.array(carrier).describe("Those through whom it came, outermost first"),
  confidence: z.int().min(0).max(100).describe("A rank among proposals, never a probability of truth"),
  reason: z.string(),
});
