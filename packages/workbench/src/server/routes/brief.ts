import { briefAsMarkdown, briefSchema } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono, z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { briefAsPage } from "../../page/page.js";
import { problemsAsPage } from "../../page/problems.js";
import { newRoutes } from "../router.js";
import { BRIEF_POLICY } from "../safety/headers.js";
import type { Served } from "../served.js";
import { refuse } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import type { Problem } from "../../client/problem.js";
import { json, REFUSALS } from "../wire/responses.js";

// Its type is written out: inferred, it would be too deep for the compiler. Only a schema that is made here can be named.
const wireBriefSchema: z.ZodType<Brief> = briefSchema.clone().openapi("Brief");

const briefRoute = createRoute({
  method: "get",
  path: "/brief",
  tags: ["brief"],
  summary: "The brief of what the store holds now, as data",
  responses: { 200: json("The brief", wireBriefSchema), ...REFUSALS },
});

/** Why there is no brief. */
export const noBrief = (lines: readonly string[]): Problem =>
  problem("no_brief", "There is no brief of this dossier yet.", "Mend what the lines say.", lines);

/** The brief as data, under /api. */
export const briefRoutes = ({ brief }: Served): OpenAPIHono =>
  newRoutes().openapi(briefRoute, async (context) => {
    const shown = await brief();
    if (shown.type === "problems") return refuse(context, noBrief(shown.lines));
    return context.json(shown.brief, 200);
  });

/** The brief for people, beside the application whose view is at /brief: /brief.html, /brief.md, /brief.json. */
export const briefPages = ({ brief }: Pick<Served, "brief">): Hono => {
  const pages = new Hono();
  pages.get("/brief.html", async (context) => {
    const shown = await brief();
    context.header("Content-Security-Policy", BRIEF_POLICY);
    if (shown.type === "problems") return context.html(problemsAsPage(shown.lines), 422);
    return context.html(briefAsPage(shown.brief));
  });
  pages.get("/brief.md", async (context) => {
    const shown = await brief();
    if (shown.type === "problems") return refuse(context, noBrief(shown.lines));
    return context.body(briefAsMarkdown(shown.brief), 200, {
      "Content-Type": "text/markdown; charset=utf-8",
    });
  });
  pages.get("/brief.json", async (context) => {
    const shown = await brief();
    if (shown.type === "problems") return refuse(context, noBrief(shown.lines));
    return context.json(shown.brief);
  });
  return pages;
};
