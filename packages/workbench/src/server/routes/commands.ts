import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Outcome } from "@foedus/dossier/store";
import { authorHeaders, authorOf } from "../author.js";
import { OnceOnly } from "../once.js";
import type { Once } from "../once.js";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody, soundJson } from "../safety/bodies.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { conflictsSchema, doneSchema } from "../wire/outcome.js";
import { problem } from "../wire/problem.js";
import { wireCommandSchema } from "../wire/records.js";
import { json, REFUSALS } from "../wire/responses.js";

const headers = authorHeaders.extend({
  "idempotency-key": z.string().min(8).max(200).optional().openapi({
    description: "Made by the client for one change: a retry that bears it is not a second change",
  }),
});

const responses = {
  200: json("The change is made, committed and in the log", doneSchema),
  409: json("Somebody else has changed the same meanwhile; nothing was changed", conflictsSchema),
  ...REFUSALS,
};

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

const performRoute = createRoute({
  method: "post",
  path: "/commands",
  tags: ["commands"],
  summary: "Carry out a command: all of it, or nothing",
  middleware: [boundedBody(BODIES.command, "Take it in as several smaller commands."), soundJson] as const,
  request: { headers, body: body(wireCommandSchema) },
  responses,
});

const undoRoute = createRoute({
  method: "post",
  path: "/commands/undo",
  tags: ["commands"],
  summary: "Take back the last command that stands, or one entry",
  middleware: [
    boundedBody(BODIES.small, "Send the number of an entry and nothing else."),
    soundJson,
  ] as const,
  request: {
    headers,
    body: body(
      z
        .strictObject({
          entry: z.int().min(1).nullable().describe("The entry to take back; null for the last that stands"),
        })
        .openapi("Undo"),
    ),
  },
  responses,
});

const redoRoute = createRoute({
  method: "post",
  path: "/commands/redo",
  tags: ["commands"],
  summary: "Do the last undone command again",
  middleware: [boundedBody(BODIES.small, "Send an empty object."), soundJson] as const,
  request: { headers, body: body(z.strictObject({}).openapi("Redo")) },
  responses,
});

const answer = (context: Context, outcome: Once) => {
  if (outcome.type === "done") return context.json(outcome, 200);
  if (outcome.type === "conflict") return context.json(outcome, 409);
  if (outcome.type === "problem") return refuseFor(context, outcome.problem);
  return refuse(
    context,
    problem(
      "key_used_otherwise",
      "Another change bore this key.",
      "Make a new key for each change, and keep it for retries of that change alone.",
    ),
  );
};

/** The routes by which the dossier changes. `changed` is called after each change, for those who watch. */
export const commandRoutes = (served: Served, changed: () => void): OpenAPIHono => {
  const once = new OnceOnly();
  const told = async (
    key: string | undefined,
    what: unknown,
    change: () => Promise<Outcome>,
  ): Promise<Once> => {
    const outcome = await once.run(key, JSON.stringify(what), change);
    if (outcome.type === "done") changed();
    return outcome;
  };
  const { store } = served;
  return newRoutes()
    .openapi(performRoute, async (context) => {
      const asked = context.req.valid("header");
      const command = context.req.valid("json");
      const author = authorOf(asked, served);
      return answer(
        context,
        await told(asked["idempotency-key"], ["perform", author.actor, command], () =>
          store.perform(command, author),
        ),
      );
    })
    .openapi(undoRoute, async (context) => {
      const asked = context.req.valid("header");
      const { entry } = context.req.valid("json");
      const author = authorOf(asked, served);
      return answer(
        context,
        await told(asked["idempotency-key"], ["undo", author.actor, entry], () => store.undo(author, entry)),
      );
    })
    .openapi(redoRoute, async (context) => {
      const asked = context.req.valid("header");
      const author = authorOf(asked, served);
      return answer(
        context,
        await told(asked["idempotency-key"], ["redo", author.actor], () => store.redo(author)),
      );
    });
};
