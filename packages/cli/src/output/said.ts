import { z } from "zod";

/** One line of `foedus say --json`. */
export const saidSchema = z.strictObject({
  instrument: z.string().nullable().describe("Null for what several instruments share."),
  article: z.string().nullable().describe("Null for what stands before the articles."),
  clause: z.string().nullable().describe("Null for what is no clause: a title, the parties, an exit."),
  kind: z
    .enum(["title", "note", "text"])
    .describe("A title opens an instrument or an article; a note says how an article is to be taken."),
  text: z.string(),
  holes: z.array(z.string()).describe("The open questions that the text names, in its order."),
});
