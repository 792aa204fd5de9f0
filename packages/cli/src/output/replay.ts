import { z } from "zod";
import type { DutyReplay, Replay } from "@foedus/engine";

/** The states that a replay can find a duty in. */
export const state = z.enum([
  "does_not_arise",
  "pending",
  "excused",
  "suspended",
  "performed",
  "overdue",
  "breached",
  "lapsed",
]);
const level = z.enum(["law", "commitment", "draft", "report"]);
const date = z.iso.date();

const outcome = z.strictObject({
  state,
  since: date.nullable(),
  due: date.nullable().describe("The last day on which it is, or was, in time; null without a deadline."),
  late: z.boolean().describe("Performed after it was due."),
  repaired: date.nullable().describe("When a breach was made good; it stays a breach."),
  awaitsFinding: z
    .boolean()
    .describe("It has not arisen because nobody who must find, or vote, that its event is so has done so."),
  level,
  why: z.string(),
});

const settling = z.strictObject({
  state,
  sets: z.array(z.array(z.strictObject({ hole: z.string(), answer: z.string() }))),
  grouped: z.array(z.array(z.strictObject({ hole: z.string(), answers: z.array(z.string()) }))),
  complete: z.boolean(),
  limit: z.int().positive(),
});

/** One line of `foedus replay --json`: one duty, as of one date. */
export const replaySchema = z.strictObject({
  scenario: z.string(),
  asOf: date,
  knownTo: z.string().nullable().describe("Articles unknown to this party were left out; null reads all."),
  variant: z.string().nullable(),
  clause: z.string(),
  provision: z.int().positive(),
  kind: z.enum(["duty", "restraint"]),
  owner: z.string(),
  beneficiary: z.string().nullable(),
  occasion: z
    .strictObject({ date, words: z.string() })
    .nullable()
    .describe("The event that would set it off; null for a clause without a trigger."),
  state: z.enum([...state.options, "undetermined"]),
  since: date.nullable(),
  level: level.nullable().describe("Its force; null where completions differ."),
  why: z.string(),
  range: z.array(state).describe("The states in all completions of the text."),
  outcomes: z.array(outcome),
  settling: z.array(settling),
  holes: z.array(z.string()),
});

/** A duty as `--json` prints it: with the scenario, the date and the assumptions it was replayed under. */
export function dutyForMachines(replayed: Replay, duty: DutyReplay): z.infer<typeof replaySchema> {
  const { scenario, asOf, knownTo, variant } = replayed;
  return replaySchema.parse({ scenario, asOf, knownTo, variant, ...duty });
}
