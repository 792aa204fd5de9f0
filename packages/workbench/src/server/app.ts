import { briefAsMarkdown } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { Hono } from "hono";
import { CONTENT_SECURITY_POLICY, briefAsPage } from "../page/page.js";
import { problemsAsPage } from "../page/problems.js";

/** What a server shows: a brief, or why there is none at the moment. */
export type Shown =
  | { readonly type: "brief"; readonly brief: Brief }
  | { readonly type: "problems"; readonly lines: readonly string[] };

/** The names by which this machine calls itself. A page elsewhere that points its own name here is turned away. */
const OWN_NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/u, "");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** The pages of one dossier, for reading only: the brief as a page, as Markdown and as data. */
export const briefApp = (show: () => Promise<Shown>): Hono => {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!OWN_NAMES.has(nameOf(context.req.header("host") ?? ""))) {
      return context.text("This server answers only under the name of its own machine.\n", 421, HEADERS);
    }
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      return context.text("This server only shows pages; nothing can be sent to it.\n", 405, {
        ...HEADERS,
        Allow: "GET, HEAD",
      });
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    return undefined;
  });
  app.get("/", async (context) => {
    const shown = await show();
    if (shown.type === "brief") return context.html(briefAsPage(shown.brief));
    return context.html(problemsAsPage(shown.lines), 500);
  });
  app.get("/brief.md", async (context) => {
    const shown = await show();
    if (shown.type === "problems") return context.text(`${shown.lines.join("\n")}\n`, 500);
    return context.body(briefAsMarkdown(shown.brief), 200, {
      "Content-Type": "text/markdown; charset=utf-8",
    });
  });
  app.get("/brief.json", async (context) => {
    const shown = await show();
    if (shown.type === "problems") return context.json({ problems: shown.lines }, 500);
    return context.json(shown.brief);
  });
  app.notFound((context) =>
    context.text("There is no such page. The brief is at /, /brief.md and /brief.json.\n", 404),
  );
  app.onError((_, context) => context.text("The page could not be made.\n", 500));
  return app;
};
