import { isAbsolute } from "node:path";
import { isWebAddress } from "@foedus/dossier/intake";
import { JOB_STATES, jobSchema, overviewSchema, takeInTaskSchema } from "@foedus/dossier/jobs";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { authorHeaders, authorOf } from "../author.js";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody, soundJson } from "../safety/bodies.js";
import { tokenShown } from "../safety/token.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { json, REFUSALS } from "../wire/responses.js";

/** How many jobs one answer lists at most. */
const LONGEST_LIST = 5000;

// Only schemas that are made here can be named.
const wireJobSchema = jobSchema.clone().openapi("Job");
const wireOverviewSchema = overviewSchema
  .unwrap()
  .extend({ current: z.array(wireJobSchema).readonly() })
  .openapi("JobOverview");

const small: [MiddlewareHandler, MiddlewareHandler] = [
  boundedBody(BODIES.small, "Send what the description shows."),
  soundJson,
];

const name = z.string().regex(/^[^\s/\\]+$/u);

const requestSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("read_report"), report: name }),
    z.strictObject({ kind: z.literal("brief"), name }),
    z.strictObject({ kind: z.literal("read_all") }),
    takeInTaskSchema.unwrap(),
  ])
  .openapi("JobRequest");

const enqueueRoute = createRoute({
  method: "post",
  path: "/jobs",
  tags: ["jobs"],
  summary:
    "Ask for long work; what is asked for already is not put in twice. Files of this machine are taken in only for who shows the token",
  middleware: small,
  request: {
    headers: authorHeaders,
    body: { required: true, content: { "application/json": { schema: requestSchema } } },
  },
  responses: {
    200: json(
      "The batch, and how many jobs are new",
      z.strictObject({ batch: z.uuid(), jobs: z.int().min(0) }).openapi("Enqueued"),
    ),
    ...REFUSALS,
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/jobs",
  tags: ["jobs"],
  summary: "Jobs, the newest first; those that are over are kept for a week",
  request: {
    query: z.object({
      batch: z.uuid().optional(),
      state: z.enum(JOB_STATES).optional(),
      limit: z.coerce.number<string>().int().min(1).max(LONGEST_LIST).default(100),
    }),
  },
  responses: {
    200: json(
      "The jobs",
      z
        .strictObject({ jobs: z.array(wireJobSchema).readonly(), complete: z.boolean(), limit: z.int() })
        .openapi("Jobs"),
    ),
    ...REFUSALS,
  },
});

const overviewRoute = createRoute({
  method: "get",
  path: "/jobs/overview",
  tags: ["jobs"],
  summary: "How many jobs are in which state, of one batch or of all, and which run now",
  request: { query: z.object({ batch: z.uuid().optional() }) },
  responses: { 200: json("How far they are", wireOverviewSchema), ...REFUSALS },
});

const oneRoute = createRoute({
  method: "get",
  path: "/jobs/{id}",
  tags: ["jobs"],
  summary: "One job as it is now",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json("The job", wireJobSchema), ...REFUSALS },
});

const cancelRoute = createRoute({
  method: "post",
  path: "/jobs/{id}/cancel",
  tags: ["jobs"],
  summary: "Cancel a job, also in its middle; what it had recorded stays, and can be undone",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json("The job as it is then", wireJobSchema), ...REFUSALS },
});

const cancelAllRoute = createRoute({
  method: "post",
  path: "/jobs/cancel",
  tags: ["jobs"],
  summary: "Cancel all jobs of a batch, or all there are",
  middleware: small,
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({ batch: z.uuid().nullable() }).openapi("CancelJobs"),
        },
      },
    },
  },
  responses: {
    200: json(
      "How many were cancelled",
      z.strictObject({ cancelled: z.int().min(0) }).openapi("CancelledJobs"),
    ),
    ...REFUSALS,
  },
});

const unreadRoute = createRoute({
  method: "get",
  path: "/jobs/unread",
  tags: ["jobs"],
  summary: "The reports that no reading is recorded of",
  responses: {
    200: json(
      "Their names",
      z.strictObject({ reports: z.array(z.string()).readonly() }).openapi("UnreadReports"),
    ),
    ...REFUSALS,
  },
});

const tokenNeeded = problem(
  "token_needed",
  "Files of this machine are taken in only for who shows the token of this server.",
  "Use foedus dossier take-in, or give the page the file itself.",
);

const relative = problem(
  "wrong_form",
  "A file or a folder is named by its whole path here.",
  "Begin it where the file system begins: the server stands in another folder.",
);

const isWhole = (place: string): boolean => isWebAddress(place) || isAbsolute(place);

const noJob = (id: string) =>
  problem("no_such_record", `There is no job ${id}.`, "Jobs that are over are kept for a week.");

/** The routes of long work. */
export const jobRoutes = (served: Served): OpenAPIHono => {
  const { jobs } = served;
  return newRoutes()
    .openapi(enqueueRoute, async (context) => {
      const { actor } = authorOf(context.req.valid("header"), served);
      const request = context.req.valid("json");
      if (request.kind === "take_in") {
        // What a page names would be read with the rights of the account.
        const shown = tokenShown(context.req.header("authorization"), served.token);
        if (shown !== "right") return refuse(context, tokenNeeded);
        if (!request.places.every(isWhole)) return refuse(context, relative);
      }
      const added = await jobs.enqueue(request, actor);
      return added.type === "problem" ? refuseFor(context, added.problem) : context.json(added.value, 200);
    })
    .openapi(listRoute, async (context) => {
      const { batch, state, limit } = context.req.valid("query");
      const listed = await jobs.list({
        limit: limit + 1,
        ...(batch === undefined ? {} : { batch }),
        ...(state === undefined ? {} : { state }),
      });
      if (listed.type === "problem") return refuseFor(context, listed.problem);
      const complete = listed.value.length <= limit;
      return context.json({ jobs: listed.value.slice(0, limit), complete, limit }, 200);
    })
    .openapi(overviewRoute, async (context) => {
      const overview = await jobs.overview(context.req.valid("query").batch ?? null);
      return overview.type === "problem"
        ? refuseFor(context, overview.problem)
        : context.json(overview.value, 200);
    })
    .openapi(unreadRoute, async (context) => {
      const unread = await served.store.unread();
      return unread.type === "problem"
        ? refuseFor(context, unread.problem)
        : context.json({ reports: unread.value }, 200);
    })
    .openapi(oneRoute, async (context) => {
      const { id } = context.req.valid("param");
      const job = await jobs.one(id);
      if (job.type === "problem") return refuseFor(context, job.problem);
      return job.value === null ? refuse(context, noJob(id)) : context.json(job.value, 200);
    })
    .openapi(cancelRoute, async (context) => {
      const { id } = context.req.valid("param");
      const job = await jobs.cancel(id);
      if (job.type === "problem") return refuseFor(context, job.problem);
      return job.value === null ? refuse(context, noJob(id)) : context.json(job.value, 200);
    })
    .openapi(cancelAllRoute, async (context) => {
      const cancelled = await jobs.cancelAll(context.req.valid("json").batch);
      return cancelled.type === "problem"
        ? refuseFor(context, cancelled.problem)
        : context.json({ cancelled: cancelled.value }, 200);
    });
};
