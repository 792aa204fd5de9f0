import { z } from "zod";
import type { WhoCanBlock } from "@foedus/engine";

const value = z.enum(["assured", "discretionary", "impossible"]);
const sets = z.array(z.array(z.string()));

const notCounted = z
  .strictObject({ type: z.literal("not_counted"), reason: z.string() })
  .describe("It could not be had exactly within the limits; it is never an estimate.");

const family = z.strictObject({
  count: z.union([z.string().regex(/^\d+$/u), notCounted]).describe("How many minimal sets there are."),
  smallest: z.union([z.int().nonnegative(), notCounted]).nullable(),
  minimal: sets.describe("By size and then by name, up to the limit."),
  complete: z.boolean(),
  limit: z.int().nonnegative(),
});

const shares = z.union([
  z.array(
    z.strictObject({
      actor: z.string(),
      share: z
        .string()
        .regex(/^\d+\/\d+$/u)
        .describe("An exact fraction in lowest terms."),
    }),
  ),
  notCounted,
]);

const valid = z.strictObject({
  everyCompletion: sets.describe("Minimal in every completion in which the question is discretionary."),
  someCompletion: sets,
  complete: z.boolean(),
  limit: z.int().nonnegative(),
});

/** One line of `foedus block --json`. */
export const blockSchema = z.strictObject({
  scenario: z.string(),
  question: z.string().describe("The question in its own words."),
  name: z.string().describe("The question's name: its scenario and its place there."),
  side: z.string(),
  level: z.enum(["law", "commitment", "draft", "report"]),
  gatesFree: z.boolean().describe("Whether domestic gates may stay shut."),
  variant: z.string().nullable(),
  defecting: z.array(z.string()),
  verdict: z.enum([...value.options, "undetermined"]),
  blocking: valid,
  sufficient: valid,
  groups: z.array(
    z.strictObject({
      value,
      when: z
        .array(z.array(z.strictObject({ hole: z.string(), answers: z.array(z.string()) })))
        .describe(
          "Any one of these; each all of its holes, any one of the answers of each. [[]] is: always.",
        ),
      shares: z
        .strictObject({ blocking: family, sufficient: family, banzhaf: shares, shapleyShubik: shares })
        .nullable()
        .describe(
          "Null where it is assured, so that nobody can block, or impossible, so that nobody suffices.",
        ),
    }),
  ),
});

/** Who can block, as `--json` prints it: the question in its own words, its name beside it. */
export function blockForMachines(found: WhoCanBlock): z.infer<typeof blockSchema> {
  const { scenario, question, words, ...rest } = found;
  return blockSchema.parse({ scenario, question: words, name: question, ...rest });
}
