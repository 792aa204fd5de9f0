import type { Orphan } from "@foedus/dossier";
import type { Entry } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { authorHeaders, authorOf } from "../author.js";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody, soundJson } from "../safety/bodies.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { conflictsSchema } from "../wire/outcome.js";
import { wireEntrySchema } from "../wire/records.js";
import { json, REFUSALS } from "../wire/responses.js";

const orphansSchema: z.ZodType<readonly Orphan[]> = z
  .array(
    z
      .strictObject({
        report: z.string(),
        statement: z.string().describe("Its id in the report"),
        words: z.array(z.string()).readonly(),
        correction: z
          .string()
          .nullable()
          .describe(
            "The correction in which they were looked for; null where they miss in the report itself",
          ),
        reason: z.string(),
      })
      .openapi("Orphan"),
  )
  .readonly();

/** A correction that was made: its entry, and the statements that it could not take over. */
interface Made {
  readonly type: "done";
  readonly entry: Entry;
  readonly orphans: readonly Orphan[];
}

const correctedSchema: z.ZodType<Made> = z
  .strictObject({ type: z.literal("done"), entry: wireEntrySchema, orphans: orphansSchema })
  .openapi("Corrected");

const correctRoute = createRoute({
  method: "post",
  path: "/reports/{name}/corrections",
  tags: ["reports"],
  summary:
    "Take a corrected text as a new report that supersedes this one, with the statements that stand in it",
  middleware: [boundedBody(BODIES.report, "Split it into single reports."), soundJson] as const,
  request: {
    headers: authorHeaders,
    params: z.object({ name: z.string() }),
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              text: z.string().describe("The corrected words, as they were read"),
              name: z
                .string()
                .nullable()
                .describe("Of the new report; null for that of the old with -corrected"),
              published: z.iso.date().nullable().describe("Null for the day of the old one"),
            })
            .openapi("Correction"),
        },
      },
    },
  },
  responses: {
    200: json("The correction is kept; with the statements that were not found in it", correctedSchema),
    409: json("There is another report of this name; nothing was changed", conflictsSchema),
    ...REFUSALS,
  },
});

const orphansRoute = createRoute({
  method: "get",
  path: "/orphans",
  tags: ["reports"],
  summary: "Every statement whose words are not in its report, or not in the correction of its report",
  responses: {
    200: json("By report", z.strictObject({ orphans: orphansSchema }).openapi("Orphans")),
    ...REFUSALS,
  },
});

/** The routes by which a report is corrected, and by which it is told what a correction left behind. */
export const correctionRoutes = (served: Served, changed: () => void): OpenAPIHono =>
  newRoutes()
    .openapi(orphansRoute, async (context) => {
      const found = await served.store.orphans();
      if (found.type === "problem") return refuseFor(context, found.problem);
      return context.json({ orphans: found.value }, 200);
    })
    .openapi(correctRoute, async (context) => {
      const correction = { report: context.req.valid("param").name, ...context.req.valid("json") };
      const author = authorOf(context.req.valid("header"), served);
      const { outcome, orphans } = await served.store.correct(correction, author);
      if (outcome.type === "problem") return refuseFor(context, outcome.problem);
      if (outcome.type === "conflict") return context.json(outcome, 409);
      changed();
      return context.json({ ...outcome, orphans }, 200);
    });
