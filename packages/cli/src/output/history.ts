import type { AgainstRecord, Model, Scenario } from "@foedus/engine";
import { z } from "zod";
import { casusForMachines, casusSchema } from "./casus.js";

/** One line of `foedus history --json`. */
export const historySchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  date: z.string().describe("The day of the last event."),
  clause: z.string(),
  record: z.enum(["arose", "did_not_arise", "disputed", "breached"]),
  parties: z.array(z.string()).describe("For whom it arose or did not, or by whom it was breached."),
  words: z.string().nullable(),
  sources: z.array(z.string()),
  model: z.enum(["arose", "did_not_arise", "breached", "not_breached", "open"]),
  agrees: z
    .boolean()
    .nullable()
    .describe("Null where scholars or states disagree and the text is clear: no model settles that."),
  answer: casusSchema.nullable(),
});

/** A record beside what the model says, for machines. */
export function historyForMachines(
  model: Model,
  { name, title, events }: Scenario,
  { record, says, agrees, answer }: AgainstRecord,
): z.infer<typeof historySchema> {
  return historySchema.parse({
    case: name,
    title,
    date: events.at(-1)?.date ?? "",
    clause: record.clause,
    record: record.says,
    parties: record.parties,
    words: record.words,
    sources: record.sources,
    model: says,
    agrees,
    answer: answer === null ? null : casusForMachines(model, answer),
  });
}
