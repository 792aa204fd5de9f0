import { z } from "zod";
import type { Explanation } from "@foedus/engine";

const settled = z.enum(["assured", "discretionary", "impossible"]);
const level = z.enum(["law", "commitment", "draft", "report"]);

export const supposition = z.strictObject({
  hole: z.string(),
  answer: z.string(),
  alike: z.array(z.string()).describe("Every answer that leads to the same course, this one among them."),
  decides: z.boolean().describe("Whether the value rests on it; the others are taken for the telling alone."),
  sentence: z.string(),
});

const step = z.strictObject({
  type: z.enum(["event", "sets_off", "arises", "acts", "breaches", "ceases", "omits", "ends"]),
  date: z.iso.date().nullable().describe("Null after all that is given, where no date is asked about."),
  clause: z.string().nullable(),
  quote: z.string().nullable().describe("The words of the clause, as it is modelled."),
  sources: z.array(z.string()),
  level: level.nullable(),
  actors: z.array(z.string()),
  moves: z.array(z.string()).describe("The moves made; of an omission those not made."),
  because: z
    .enum([
      "due",
      "own_means",
      "own_choice",
      "side",
      "finding_open",
      "vote_open",
      "gate_open",
      "request_open",
      "consent_open",
      "act_open",
      "no_breach",
      "permission",
      "not_due",
      "no_deadline",
      "contradictory",
      "ended",
      "hindered",
      "displaced",
      "forbidden",
      "breach",
      "barred",
    ])
    .nullable()
    .describe("Why it is open to the actors."),
  sentence: z.string(),
});

export const story = z.strictObject({
  type: z.literal("story"),
  reached: z.boolean().describe("Whether what is asked is given in the end."),
  committed: z.array(z.string()).describe("Those who play for it, the side aside."),
  steps: z.array(step),
  play: z
    .array(z.strictObject({ instant: z.int().nonnegative(), moves: z.array(z.string()) }))
    .describe("The rounds of the closed game; one without moves ends its instant."),
});

const problem = z
  .strictObject({ type: z.literal("problem"), code: z.string(), message: z.string(), help: z.string() })
  .describe("No story was searched, and why.");

/** One line of `foedus why --json` and `foedus why-not --json`. */
export const explanationSchema = z.strictObject({
  asked: z.enum(["why", "why_not"]),
  scenario: z.string(),
  question: z.string().describe("The question in its own words."),
  name: z.string().describe("The question's name: its scenario and its place there."),
  side: z.string(),
  level,
  gatesFree: z.boolean().describe("Whether domestic gates may stay shut."),
  variant: z.string().nullable(),
  defecting: z.array(z.string()),
  verdict: z.enum([...settled.options, "undetermined"]),
  told: settled.describe("The value in the completion that is told."),
  sentence: z.string(),
  suppositions: z.array(supposition),
  reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().nullable(), sentence: z.string() })),
  story: z.union([story, problem]).nullable(),
  restsOn: z.array(
    z.strictObject({
      type: z.string(),
      clause: z.string().nullable(),
      sources: z.array(z.string()),
      level: level.nullable(),
      sentence: z.string(),
    }),
  ),
});

/** An explanation as `--json` prints it: the question in its own words, its name beside it. */
export function explanationForMachines(explanation: Explanation): z.infer<typeof explanationSchema> {
  const { asked, scenario, question, words, ...rest } = explanation;
  return explanationSchema.parse({ asked, scenario, question: words, name: question, ...rest });
}
