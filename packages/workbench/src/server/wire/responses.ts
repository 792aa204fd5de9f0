import type { z } from "@hono/zod-openapi";
import { PROBLEM_TYPE } from "./answer.js";
import { problemSchema } from "./problem.js";

/** Describes an answer in JSON. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});

/** How any route may refuse: with a status that fits, and always in one form. */
export const REFUSALS = {
  default: {
    description:
      "Refused, and nothing changed: 400 not of its form, 401 wrong token, 403 from another site or not allowed, 404 no such thing, 413 too much, 415 another kind of content, 421 a foreign name, 422 against a rule of the store, 429 too fast (Retry-After), 500 not foreseen, 501 this machine lacks what it takes, 503 too much to do or no database, 507 disk full",
    content: { [PROBLEM_TYPE]: { schema: problemSchema } },
  },
} as const;
