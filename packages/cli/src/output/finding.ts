import { z } from "zod";
import type { Finding } from "@foedus/engine";

const verdict = z.enum(["assured", "discretionary", "impossible", "undetermined"]);
const settled = z.enum(["assured", "discretionary", "impossible"]);
const level = z.enum(["law", "commitment", "draft", "report"]);
const verdicts = z.strictObject({ law: verdict, commitment: verdict, draft: verdict, report: verdict });

const reason = z.strictObject({
  code: z.enum([
    "owed",
    "given",
    "forbidden",
    "own_choice",
    "another_decides",
    "differs",
    "assured_if",
    "discretionary_if",
    "impossible_if",
    "not_triggered",
    "not_in_force",
    "excluded",
    "lapsed",
    "refused",
    "held_up",
    "displaced",
    "no_clause",
    "too_few",
  ]),
  clause: z.string().nullable(),
  sentence: z.string(),
});
const reasons = z.array(reason);

const sets = z.array(z.array(z.string()));
const family = z.strictObject({
  count: z
    .string()
    .regex(/^\d+$/u)
    .nullable()
    .describe("How many minimal sets there are; null is: not counted."),
  smallest: z.int().nonnegative().nullable(),
  minimal: sets,
  everyCompletion: sets,
  complete: z.boolean(),
  limit: z.int().positive(),
});

const settling = z.strictObject({
  verdict: settled,
  sets: z.array(z.array(z.strictObject({ hole: z.string(), answer: z.string() }))),
  grouped: z.array(z.array(z.strictObject({ hole: z.string(), answers: z.array(z.string()) }))),
  complete: z.boolean(),
  limit: z.int().positive(),
});

const step = z.strictObject({
  type: z.enum([
    "event",
    "clause",
    "hole",
    "assumption",
    "choice",
    "gate",
    "displaced",
    "conflict",
    "rests_on",
  ]),
  clause: z.string().nullable(),
  sources: z.array(z.string()),
  level: level.nullable(),
  sentence: z.string(),
});

/** One line of `foedus ask --json`. */
export const findingSchema = z.strictObject({
  scenario: z.string(),
  question: z.string().describe("The question in its own words."),
  name: z.string().describe("The question's name: its scenario and its place there."),
  side: z.string(),
  variant: z.string().nullable(),
  defecting: z.array(z.string()),
  verdict: verdict.describe("At the highest level, with domestic gates open."),
  verdicts,
  gatesFree: verdicts
    .nullable()
    .describe("The verdicts if domestic gates may stay shut; null where none differs."),
  because: reasons,
  becauseByLevel: z.strictObject({ law: reasons, commitment: reasons, draft: reasons, report: reasons }),
  range: z.array(settled),
  blockers: family,
  sufficient: family,
  settling: z.array(settling),
  holes: z.array(z.string()),
  derivation: z.array(step),
});

/** A finding as `--json` prints it: the question in its own words, its name beside it. */
export function findingForMachines(finding: Finding): z.infer<typeof findingSchema> {
  const { scenario, question, words, ...rest } = finding;
  return findingSchema.parse({ scenario, question: words, name: question, ...rest });
}
