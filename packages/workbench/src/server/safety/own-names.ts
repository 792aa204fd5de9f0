import type { MiddlewareHandler } from "hono";
import { refusal } from "../wire/answer.js";
import { problem } from "../wire/problem.js";

/** The names by which this machine calls itself. */
const OWN_NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether a Host header names this machine. A page elsewhere that points its own name here gives itself away by it. */
export const isOwnName = (host: string): boolean =>
  OWN_NAMES.has(host.toLowerCase().replace(/:\d{1,5}$/u, ""));

/** Turns away whoever calls this machine by a foreign name (DNS rebinding). */
export const underOwnName: MiddlewareHandler = async (context, next) => {
  if (isOwnName(context.req.header("host") ?? "")) return next();
  return refusal(
    problem(
      "wrong_host",
      "This server answers only under the name of its own machine.",
      "Open it as http://127.0.0.1 or http://localhost, with its port.",
    ),
  );
};
