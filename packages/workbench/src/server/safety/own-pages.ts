import type { Context, MiddlewareHandler } from "hono";
import { refusal } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { tokenShown } from "./token.js";

/** Methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD"]);

const foreign = (): Response =>
  refusal(
    problem(
      "wrong_origin",
      "This request does not come from a page of this server.",
      "Use the pages of this server, or send its token: it is in owner.json in the folder of the store.",
    ),
  );

/** Whether the browser says that one of the server's own pages asks. Pages cannot set these headers themselves. */
const fromOwnPage = ({ req }: Context): boolean => {
  const site = req.header("sec-fetch-site");
  const origin = req.header("origin");
  const own = origin === `http://${req.header("host") ?? ""}`;
  if (site === undefined) return own;
  return site === "same-origin" && (origin === undefined || own);
};

/**
 * Lets in who shows the token, and the pages of this server. Another site cannot change anything by a visitor's browser, and
 * cannot even ask: no header here opens this server to another origin. What neither shows the token nor comes from a page may
 * read, as any program of this machine may, and change nothing.
 */
export const fromOwnPages =
  (token: string | null): MiddlewareHandler =>
  async (context, next) => {
    const shown = tokenShown(context.req.header("authorization"), token);
    if (shown === "right") return next();
    if (shown === "wrong") {
      return refusal(
        problem(
          "wrong_token",
          "This is not the token of this server.",
          "Read the token again: a server that was started anew has another.",
        ),
        { "WWW-Authenticate": "Bearer" },
      );
    }
    const site = context.req.header("sec-fetch-site") ?? "none";
    if (SAFE.has(context.req.method)) {
      return site === "cross-site" || site === "same-site" ? foreign() : next();
    }
    return fromOwnPage(context) ? next() : foreign();
  };
