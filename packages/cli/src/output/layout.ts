import { z } from "zod";

/** One line of `foedus format --json`. */
export const layoutSchema = z.strictObject({
  file: z.string(),
  layout: z
    .enum(["unchanged", "formatted", "would_change", "failed"])
    .describe(
      "With --check nothing is written: would_change. Failed: it should change and could not be written.",
    ),
  unread: z
    .int()
    .nonnegative()
    .describe("Stretches of the file that cannot be read and stay as they are; foedus check says why."),
});

/** What became of one file. */
export type Layout = z.infer<typeof layoutSchema>;
