import { z } from "@hono/zod-openapi";
import type { StoreProblem } from "@foedus/dossier/store";
import type { Problem, ProblemCode } from "../../client/problem.js";

/** The form of a problem as it goes over the wire. */
export const problemSchema = z
  .strictObject({
    type: z.literal("problem"),
    code: z.string().describe("One of the codes in docs/server.md and docs/store.md"),
    message: z.string().describe("What is wrong, for a person"),
    help: z.string().describe("What to do"),
    lines: z.array(z.string()).readonly().optional().describe("More, a line each"),
  })
  .openapi("Problem");

export const problem = (
  code: ProblemCode,
  message: string,
  help: string,
  lines?: readonly string[],
): Problem => ({ type: "problem", code, message, help, ...(lines === undefined ? {} : { lines }) });

/** A problem of the store without the store's address, which a page need not know. */
export const problemOfStore = ({ code, message, help }: StoreProblem): Problem =>
  problem(code, message, help);

/** The statuses that problems are answered with. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 413 | 415 | 421 | 422 | 429 | 500 | 501 | 503 | 507;

const STATUS: Partial<Record<ProblemCode, ProblemStatus>> = {
  wrong_form: 400,
  wrong_question: 400,
  too_deep: 400,
  wrong_token: 401,
  wrong_origin: 403,
  token_needed: 403,
  not_allowed: 403,
  no_such_page: 404,
  no_such_record: 404,
  unknown_entry: 404,
  too_large: 413,
  wrong_kind_of_content: 415,
  wrong_host: 421,
  too_many_requests: 429,
  not_printed: 501,
  busy: 503,
  unreachable: 503,
  disk_full: 507,
  unexpected: 500,
  database_error: 500,
  locked: 500,
};

/** The status of a problem; what the store refuses by its rules is 422. */
export const statusOf = (code: ProblemCode): ProblemStatus => STATUS[code] ?? 422;
