import type { Entry } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { kindSchema, wireEntrySchema } from "../wire/records.js";
import { json, REFUSALS } from "../wire/responses.js";

/** How many entries one page of the history has at most. */
export const LONGEST_PAGE = 200;

const pageSchema: z.ZodType<{
  readonly entries: readonly Entry[];
  readonly complete: boolean;
  readonly limit: number;
}> = z
  .strictObject({
    entries: z.array(wireEntrySchema).readonly(),
    complete: z.boolean().describe("Whether nothing older is left; else ask again, before the last number"),
    limit: z.int(),
  })
  .openapi("History");

const number = (least: number) => z.coerce.number<string>().int().min(least);

const historyRoute = createRoute({
  method: "get",
  path: "/history",
  tags: ["history"],
  summary: "What was done, by whom and when; the newest first",
  request: {
    query: z.object({
      before: number(1).optional().openapi({ description: "Only entries before this number" }),
      limit: number(1).max(LONGEST_PAGE).default(50),
      kind: kindSchema.optional().openapi({ description: "With id: only what concerned this record" }),
      id: z.string().optional(),
    }),
  },
  responses: { 200: json("A page of the history", pageSchema), ...REFUSALS },
});

const lastRoute = createRoute({
  method: "get",
  path: "/history/last",
  tags: ["history"],
  summary: "The number of the last entry; 0 where nothing was done yet",
  responses: {
    200: json("The number", z.strictObject({ last: z.int().min(0) }).openapi("Last")),
    ...REFUSALS,
  },
});

/** The routes that show what was done. */
export const historyRoutes = ({ store }: Served): OpenAPIHono =>
  newRoutes()
    .openapi(historyRoute, async (context) => {
      const { before, limit, kind, id } = context.req.valid("query");
      const answer = await store.history({
        limit: limit + 1,
        ...(before === undefined ? {} : { before }),
        ...(kind === undefined || id === undefined ? {} : { record: { kind, id } }),
      });
      if (answer.type === "problem") return refuseFor(context, answer.problem);
      const entries = answer.value.slice(0, limit);
      return context.json({ entries, complete: answer.value.length <= limit, limit }, 200);
    })
    .openapi(lastRoute, async (context) => {
      const answer = await store.last();
      if (answer.type === "problem") return refuseFor(context, answer.problem);
      return context.json({ last: answer.value }, 200);
    });
