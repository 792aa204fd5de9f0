import { z } from "zod";

const where = z
  .array(z.string())
  .describe("The titles that lead to it, outermost first: the agreement, its article, the clause's name.");
const kind = z.enum(["agreement", "article", "clause", "sentence", "reservation", "definition"]);
const words = z.string().nullable().describe("Null where that version says nothing on the point.");
const verdict = z.enum(["assured", "discretionary", "impossible", "undetermined"]);
const verdicts = z.union([
  z.strictObject({ law: verdict, commitment: verdict, draft: verdict, report: verdict }),
  z.strictObject({ problem: z.string(), message: z.string(), help: z.string() }),
]);

/** One line of `foedus redline --json`. */
export const redlineSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["added", "removed"]),
    where,
    kind,
    said: z.string().describe("All that it says, or said."),
  }),
  z.strictObject({
    type: z.literal("changed"),
    where,
    kind,
    point: z.string().describe("On which point: “by when”, “who determines it”."),
    before: words,
    after: words,
  }),
  z.strictObject({ type: z.literal("renamed"), where, kind, before: z.string(), after: z.string() }),
  z.strictObject({
    type: z.literal("verdicts"),
    scenario: z.string(),
    question: z.string(),
    words: z.string(),
    before: verdicts.describe("By level; or why the earlier version cannot be asked this."),
    after: verdicts,
    differsAt: z.array(z.enum(["law", "commitment", "draft", "report"])),
  }),
]);

export type RedlineLine = z.infer<typeof redlineSchema>;
