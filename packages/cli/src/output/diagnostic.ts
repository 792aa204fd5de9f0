import { z } from "zod";
import type { Diagnostic } from "@foedus/language";

/** One line of `foedus check --json`. */
export const diagnosticSchema = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  help: z.string().describe("What to do about it."),
}) satisfies z.ZodType<Diagnostic>;
