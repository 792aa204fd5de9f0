import * as z from "zod";

const level = z.enum(["law", "commitment", "draft", "report"]);

const bundles = z
  .array(z.array(z.string()))
  .describe("Maximal bundles of measures; an empty list is: nothing.");

const duration = z.strictObject({
  amount: z.int().positive(),
  unit: z.enum(["hours", "days", "months"]),
});

/** What an instrument of the library is, and what it assures a party that it protects. */
export const libraryInstrumentSchema = z.strictObject({
  type: z.literal("instrument"),
  instrument: z.string(),
  title: z.string(),
  binding: z.string().describe("How firmly the text binds, in words."),
  inForce: z.string(),
  term: z.string().nullable().describe("Null where it has no end of its own."),
  parties: z.array(z.string()),
  protected: z
    .string()
    .nullable()
    .describe("The first party that it answers an armed attack for; null where it answers none."),
  attacked: z.string().nullable().describe("The date of the supposed attack on that party."),
  gives: z
    .array(
      z.strictObject({
        level,
        performers: z.array(z.string()).describe("All of whom the same holds."),
        floor: bundles,
        ceiling: bundles,
      }),
    )
    .describe("At least and at most, within 30 days of the attack; who gives nothing at most is left out."),
});

/** What an instrument says where others differ. */
export const libraryRowSchema = z.strictObject({
  type: z.literal("row"),
  instrument: z.string(),
  title: z.string(),
  signed: z.string().nullable(),
  partners: z.array(z.string()).describe("Its parties other than the protected one."),
  binding: z.string(),
  force: z.array(level).describe("Each level at which it can be read to bind."),
  inForce: z.string(),
  answers: z.array(
    z.strictObject({
      clause: z.string(),
      trigger: z.string(),
      setOffBy: z.string().describe("The trigger in a few words."),
      kind: z.enum(["consultation", "help", "other"]),
      what: z.string().describe("What is to be done, in a few words."),
      modality: z.array(z.enum(["duty", "permission", "power", "prohibition"])),
      calledBy: z.string().nullable(),
      within: z.string().nullable(),
      due: z.string().nullable().describe("By when, in a few words; null where no time is set."),
      said: z.string(),
    }),
  ),
  term: z.string().nullable(),
  exit: z.string().nullable(),
  lasts: duration.nullable(),
  notice: duration.nullable(),
});

/** What the parties of all rows assure, at one level, if the protected party is attacked. */
export const libraryTogetherSchema = z.strictObject({
  type: z.literal("together"),
  protected: z.string(),
  attacked: z.string(),
  measure: z.string(),
  within: duration,
  level,
  parties: z.strictObject({
    assured: z.array(z.string()),
    undetermined: z.array(z.string()),
    discretionary: z.array(z.string()),
    impossible: z.array(z.string()),
  }),
});

/** One line of `foedus library --json`, with or without `--table`. */
export const librarySchema = z.discriminatedUnion("type", [
  libraryInstrumentSchema,
  libraryRowSchema,
  libraryTogetherSchema,
]);

export type LibraryInstrument = z.infer<typeof libraryInstrumentSchema>;
export type LibraryRow = z.infer<typeof libraryRowSchema>;
export type LibraryTogether = z.infer<typeof libraryTogetherSchema>;
