import type { AtopCoding } from "@foedus/engine";
import { z } from "zod";

const value = z
  .union([z.literal(0), z.literal(1)])
  .nullable()
  .describe("Null where terms that the text leaves open decide.");

const promises = { defense: value, offense: value, neutral: value, nonagg: value, consul: value };

/** One line of `foedus code --scheme atop --json`. */
export const codingSchema = z.strictObject({
  instrument: z.string(),
  title: z.string(),
  force: z.enum(["law", "commitment", "draft", "report"]).nullable().describe("Null where it is contested."),
  ...promises,
  defcoadv: value,
  defcoloc: value,
  defcocon: value,
  defconum: value,
  defcodem: value,
  defconpr: value,
  concoadv: value,
  concoloc: value,
  concoreq: value,
  asymm: value,
  speclgth: value,
  length: z.int().nonnegative().describe("Months; 0 where the text sets no length."),
  discretion_whether: value,
  discretion_how: value,
  members: z.record(z.string(), z.strictObject(promises)).describe("What each party undertakes."),
});

/** A coding as `--json` prints it. */
export function codingForMachines(coding: AtopCoding): z.infer<typeof codingSchema> {
  return codingSchema.parse(coding);
}
