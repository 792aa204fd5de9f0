import { z } from "zod";

const bundles = z
  .array(z.array(z.string()))
  .describe("Maximal bundles of measures; an empty list is: nothing.");

/** One line of `foedus floor --json`. */
export const floorSchema = z.strictObject({
  scenario: z.string(),
  side: z.string(),
  performer: z.string(),
  level: z.enum(["law", "commitment", "draft", "report"]),
  variant: z.string().nullable(),
  defecting: z.array(z.string()),
  floor: bundles,
  ceiling: bundles,
});
