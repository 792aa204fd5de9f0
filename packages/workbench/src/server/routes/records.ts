import type { Kind, RecordPage } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { kindSchema, storedSchema } from "../wire/records.js";
import { json, REFUSALS } from "../wire/responses.js";

/** How many records one page holds at most; it ends before where they are long. */
const LONGEST_PAGE = 1000;

const listSchema: z.ZodType<RecordPage<Kind>> = z
  .strictObject({
    records: z.array(storedSchema).readonly(),
    next: z
      .string()
      .nullable()
      .describe("Where the next page begins, for `after`; null where this is the last"),
  })
  .openapi("Records");

const listRoute = createRoute({
  method: "get",
  path: "/records/{kind}",
  tags: ["records"],
  summary: "The records of a kind, a page at a time: by sheet and place, then by id",
  request: {
    params: z.object({ kind: kindSchema }),
    query: z.object({
      after: z.string().optional().openapi({ description: "What the page before names as next" }),
      limit: z.coerce.number<string>().int().min(1).max(LONGEST_PAGE).default(LONGEST_PAGE),
    }),
  },
  responses: { 200: json("The records", listSchema), ...REFUSALS },
});

const oneRoute = createRoute({
  method: "get",
  path: "/records/{kind}/{id}",
  tags: ["records"],
  summary: "One record as it is now; the id is percent-encoded, with its slashes",
  request: { params: z.object({ kind: kindSchema, id: z.string() }) },
  responses: { 200: json("The record", storedSchema), ...REFUSALS },
});

/** The routes that show what there is. */
export const recordRoutes = ({ store }: Served): OpenAPIHono =>
  newRoutes()
    .openapi(listRoute, async (context) => {
      const { after, limit } = context.req.valid("query");
      const question = after === undefined ? { limit } : { limit, after };
      const answer = await store.recordPage(context.req.valid("param").kind, question);
      if (answer.type === "problem") return refuseFor(context, answer.problem);
      return context.json(answer.value, 200);
    })
    .openapi(oneRoute, async (context) => {
      const { kind, id } = context.req.valid("param");
      const answer = await store.record(kind, id);
      if (answer.type === "problem") return refuseFor(context, answer.problem);
      if (answer.value !== null) return context.json(answer.value, 200);
      const message = `There is no ${kind} “${id}”.`;
      return refuse(
        context,
        problem("no_such_record", message, "It may have been removed: see the history."),
      );
    });
