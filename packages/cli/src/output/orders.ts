import { z } from "zod";
import type { QuestionOrders } from "@foedus/engine";
import { story, supposition } from "./explanation.js";

const value = z.enum(["assured", "discretionary", "impossible"]);

const bound = z
  .strictObject({ type: z.enum(["states", "memory"]), limit: z.int().positive() })
  .describe("The limit that stopped the search: so many states, or so many bytes for them.");

const completion = z.strictObject({
  value: value.describe("What the question comes to in this completion of the text."),
  suppositions: z.array(supposition),
  play: z
    .enum(["lawful", "kept"])
    .describe("Which orders: of lawful moves, or of moves in which nobody breaks what it owes."),
  sentence: z.string(),
  reached: story.nullable().describe("An order with as few moves as any in which what is asked is given."),
  failed: story.nullable().describe("An order with as few moves as any in which it is not."),
  states: z.string().regex(/^\d+$/u).describe("How many states were looked at, after reductions."),
  complete: z.boolean().describe("Whether every order was covered. Else null stories only mean: not found."),
  bound: bound.nullable(),
});

/** One line of `foedus orders --json`. */
export const ordersSchema = z.strictObject({
  scenario: z.string(),
  question: z.string().describe("The question in its own words."),
  name: z.string().describe("The question's name: its scenario and its place there."),
  side: z.string(),
  level: z.enum(["law", "commitment", "draft", "report"]),
  gatesFree: z.boolean().describe("Whether domestic gates may stay shut."),
  variant: z.string().nullable(),
  defecting: z.array(z.string()),
  verdict: z.enum([...value.options, "undetermined"]),
  covers: z
    .enum(["every_completion", "one_for_each_value"])
    .describe(
      "Whether every completion that differs is told, or for each value the one that supposes least.",
    ),
  completions: z.array(completion),
  complete: z.boolean().describe("Whether every completion is told and every order in it was covered."),
});

/** What `--json` prints: counts as decimal strings, the question in its own words, its name beside it. */
export function ordersForMachines(orders: QuestionOrders): z.infer<typeof ordersSchema> {
  const { scenario, question, words, type: _, completions, ...rest } = orders;
  return ordersSchema.parse({
    scenario,
    question: words,
    name: question,
    ...rest,
    completions: completions.map((one) => ({ ...one, states: String(one.states) })),
    complete: orders.covers === "every_completion" && completions.every((one) => one.complete),
  });
}
