import * as z from "zod";
import { authorSchema, commandSchema } from "./command.js";
import type { Author, Command } from "./command.js";

/** One entry of the command log, as it is kept and exported: a line each. */
export interface Entry extends Author {
  readonly number: number;
  readonly type: "done" | "undone" | "redone";
  readonly of: number | null;
  readonly command: Command;
  readonly inverse: Command;
}

export const entrySchema: z.ZodType<Entry> = z
  .strictObject({
    number: z.int().min(1),
    type: z
      .enum(["done", "undone", "redone"])
      .describe("What happened: a new command, or an earlier one taken back or done again"),
    of: z.int().min(1).nullable().describe("The entry that is taken back or done again"),
    ...authorSchema.unwrap().shape,
    command: commandSchema.describe("What was done, with everything that the store decided filled in"),
    inverse: commandSchema.describe("What takes exactly this back"),
  })
  .readonly();
