import { createHash } from "node:crypto";
import { reportMetadataSchema } from "@foedus/dossier";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { authorHeaders, authorOf } from "../author.js";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody, soundJson } from "../safety/bodies.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { conflictsSchema, doneSchema } from "../wire/outcome.js";
import { json, REFUSALS } from "../wire/responses.js";

const knownSchema = z
  .strictObject({ type: z.literal("known"), report: z.string().describe("Its name in the store") })
  .openapi("KnownReport");

const keepRoute = createRoute({
  method: "post",
  path: "/reports",
  tags: ["reports"],
  summary: "Keep a report that was read, under the name and with the details that a person gives it",
  middleware: [boundedBody(BODIES.report, "Split it into single reports."), soundJson] as const,
  request: {
    headers: authorHeaders,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              about: reportMetadataSchema.unwrap().omit({ sha256: true }),
              text: z.string().describe("The words as they were read"),
            })
            .openapi("NewReport"),
        },
      },
    },
  },
  responses: {
    200: json(
      "The report is kept; or a report with the same text is there already, and nothing was changed",
      z.union([doneSchema, knownSchema]),
    ),
    409: json("There is another report of this name; nothing was changed", conflictsSchema),
    ...REFUSALS,
  },
});

const withTextRoute = createRoute({
  method: "get",
  path: "/reports/with-text/{sha256}",
  tags: ["reports"],
  summary: "The report whose text has a SHA-256 checksum",
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) }) },
  responses: {
    200: json(
      "Its name; null where none has",
      z.strictObject({ report: z.string().nullable() }).openapi("ReportWithText"),
    ),
    ...REFUSALS,
  },
});

/** The routes by which a report is recognised and kept. */
export const reportRoutes = (served: Served, changed: () => void): OpenAPIHono =>
  newRoutes()
    .openapi(withTextRoute, async (context) => {
      const known = await served.store.reportWithText(context.req.valid("param").sha256);
      if (known.type === "problem") return refuseFor(context, known.problem);
      return context.json({ report: known.value }, 200);
    })
    .openapi(keepRoute, async (context) => {
      const { about, text } = context.req.valid("json");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const known = await served.store.reportWithText(sha256);
      if (known.type === "problem") return refuseFor(context, known.problem);
      if (known.value !== null) return context.json({ type: "known" as const, report: known.value }, 200);
      const outcome = await served.store.perform(
        {
          type: "record",
          kind: "report",
          id: about.name,
          expects: 0,
          value: { about: { ...about, sha256 }, text },
        },
        authorOf(context.req.valid("header"), served),
      );
      if (outcome.type === "problem") return refuseFor(context, outcome.problem);
      if (outcome.type === "conflict") return context.json(outcome, 409);
      changed();
      return context.json(outcome, 200);
    });
