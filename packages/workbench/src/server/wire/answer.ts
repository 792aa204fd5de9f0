import type { Context } from "hono";
import type { StoreProblem } from "@foedus/dossier/store";
import { problemOfStore, statusOf } from "./problem.js";
import type { Problem } from "../../client/problem.js";
import type { ProblemStatus } from "./problem.js";

/** The media type of every refusal. */
export const PROBLEM_TYPE = "application/problem+json";

const HEADERS = { "Content-Type": PROBLEM_TYPE };

/** Refuses a request with a problem, as every route does. */
export const refuse = (context: Context, problem: Problem) =>
  context.json(problem, statusOf(problem.code), HEADERS);

/** Refuses a request with what the store says is wrong. */
export const refuseFor = (context: Context, problem: StoreProblem) =>
  refuse(context, problemOfStore(problem));

/** A refusal as a response that is of no route, for what stands before the routes. */
export const refusal = (
  { code, ...rest }: Problem,
  headers: Readonly<Record<string, string>> = {},
  status: ProblemStatus = statusOf(code),
): Response => Response.json({ code, ...rest }, { status, headers: { ...HEADERS, ...headers } });
