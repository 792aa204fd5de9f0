import { ACTS } from "@foedus/reading";
import * as z from "zod";
import { dateSchema, partyNameSchema } from "../../format/names.js";
import { statementSchema } from "../../format/statement.js";
import { refusal } from "../commands/refusal.js";
import { tokensOf } from "./words/tokens.js";

/** What may be looked for at once; more is no question of a person. */
const LONGEST = 1000;

const nameSchema = z
  .string()
  .max(LONGEST)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, "a filter may not be empty and has no control characters");

/** Part of a name that is found by its words. */
const spokenNameSchema = nameSchema.refine((name) => tokensOf(name).length > 0, "there is no word in it");

/** The most hits that one page holds. */
const MOST_HITS = 200;

/** What is looked for in a store. Every filter that is given must hold; those after `status` are for statements too. */
const searchQuestionSchema = z
  .strictObject({
    words: z
      .string()
      .max(LONGEST, `no more than ${String(LONGEST)} characters can be looked for at once`)
      .optional()
      .describe('words "an exact phrase" beginning* -without; without it, the filters alone'),
    kind: z.enum(["report", "statement"]).optional(),
    language: nameSchema.optional().describe("The language of the report, e.g. uk"),
    publisher: spokenNameSchema.optional().describe("Words of the publisher's name"),
    report: nameSchema.optional().describe("The name of one report"),
    party: partyNameSchema.optional().describe("The party that speaks"),
    speaker: spokenNameSchema.optional().describe("Words of the speaker's name"),
    act: z.enum(ACTS).optional(),
    status: statementSchema.unwrap().shape.status.optional(),
    term: nameSchema.optional().describe("A term on which a position rests on the statement"),
    from: dateSchema.optional().describe("The first day"),
    to: dateSchema.optional().describe("The last day"),
    order: z.enum(["newest", "relevance"]).optional().describe("Without it, the newest first"),
    limit: z.int().min(1).max(MOST_HITS).optional().describe("How many hits make a page; without it, 20"),
    after: z
      .string()
      .max(8 * LONGEST)
      .optional()
      .describe("`next` of the page before"),
  })
  .readonly();

export type SearchQuestion = z.infer<typeof searchQuestionSchema>;

/** A question as it comes from outside: its names are known, what they say is still to be checked. */
export type AskedSearch = { readonly [Name in keyof SearchQuestion]?: string | number | undefined };

/** Holds a question against its form. Throws StoreFailure `wrong_question`. */
export const checkQuestion = (question: AskedSearch): SearchQuestion => {
  const parsed = searchQuestionSchema.safeParse(question);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join(".") ?? "";
  throw refusal(
    "wrong_question",
    `This cannot be looked for: ${place === "" ? "" : `“${place}”: `}${issue?.message ?? ""}.`,
    "Correct it; docs/dossier-search.md tells what can be looked for.",
  );
};
