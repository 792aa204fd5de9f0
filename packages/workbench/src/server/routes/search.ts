import { searchPageSchema } from "@foedus/dossier/store";
import type { Kind, SearchPage, Stored } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { storedSchema } from "../wire/records.js";
import { json, REFUSALS } from "../wire/responses.js";

const pageSchema: z.ZodType<SearchPage> = searchPageSchema.clone().openapi("SearchPage");

const openedSchema: z.ZodType<{
  readonly report: Stored<Kind>;
  readonly statements: readonly Stored<Kind>[];
}> = z
  .strictObject({ report: storedSchema, statements: z.array(storedSchema).readonly() })
  .openapi("OpenedReport");

const filter = (description: string) => z.string().optional().openapi({ description });

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  tags: ["search"],
  summary: "Reports and statements by words and filters, a page at a time; docs/dossier-search.md tells how",
  request: {
    query: z.strictObject({
      words: filter('words "an exact phrase" beginning* -without'),
      kind: filter("report or statement"),
      language: filter("The language of the report, e.g. uk"),
      publisher: filter("Words of the publisher's name"),
      report: filter("The name of one report"),
      party: filter("The party that speaks"),
      speaker: filter("Words of the speaker's name"),
      act: filter("What a statement does"),
      status: filter("What a person decided about a statement"),
      term: filter("A term that a statement is about, or that a position on rests on it"),
      from: filter("The first day"),
      to: filter("The last day"),
      order: filter("newest or relevance"),
      limit: z.coerce.number<string>().optional(),
      after: filter("next of the page before"),
    }),
  },
  responses: { 200: json("One page of what was found", pageSchema), ...REFUSALS },
});

const openRoute = createRoute({
  method: "get",
  path: "/reports/{name}",
  tags: ["reports"],
  summary: "One report with all its statements",
  request: { params: z.object({ name: z.string() }) },
  responses: { 200: json("The report", openedSchema), ...REFUSALS },
});

/** The routes by which reports and statements are found and opened. */
export const searchRoutes = ({ store }: Served): OpenAPIHono =>
  newRoutes()
    .openapi(searchRoute, async (context) => {
      const found = await store.search(context.req.valid("query"));
      return found.type === "problem" ? refuseFor(context, found.problem) : context.json(found.value, 200);
    })
    .openapi(openRoute, async (context) => {
      const opened = await store.report(context.req.valid("param").name);
      if (opened.type === "problem") return refuseFor(context, opened.problem);
      if (opened.value !== null) return context.json(opened.value, 200);
      return refuse(
        context,
        problem("no_such_record", "There is no such report.", "See /api/search for all."),
      );
    });
