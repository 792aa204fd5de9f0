import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Entry, OpenStore } from "@foedus/dossier/store";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody } from "../safety/bodies.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { wireEntrySchema } from "../wire/records.js";
import { REFUSALS, json } from "../wire/responses.js";

/** The media type of entries, a line of JSON each. */
export const LINES_TYPE = "text/jsonl";

const exportRoute = createRoute({
  method: "get",
  path: "/log",
  tags: ["log"],
  summary: "The log, in its order, a line of JSON for each entry; an empty store can replay it",
  request: {
    query: z.object({
      after: z.coerce
        .number<string>()
        .int()
        .min(0)
        .default(0)
        .openapi({ description: "Only entries after this number" }),
      page: z
        .enum(["one", "all"])
        .default("all")
        .openapi({ description: "one: at most as many as the store gives at once; none is the end" }),
    }),
  },
  responses: {
    200: {
      description: "Entries, a line each",
      content: { [LINES_TYPE]: { schema: wireEntrySchema } },
    },
    ...REFUSALS,
  },
});

const replayRoute = createRoute({
  method: "post",
  path: "/log",
  tags: ["log"],
  summary: "Take an exported log into the store, which must be empty; whole or not at all",
  middleware: [boundedBody(BODIES.log, "Stop the server and replay it with the command line.")] as const,
  responses: {
    200: json("How many entries were taken in", z.strictObject({ entries: z.int() }).openapi("Replayed")),
    ...REFUSALS,
  },
});

const lineOf = (entry: unknown): string => `${JSON.stringify(entry)}\n`;

const parsedLines = (text: string): readonly unknown[] | number => {
  const entries: unknown[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      entries.push(JSON.parse(line));
    } catch {
      return index + 1;
    }
  }
  return entries;
};

/** The lines of the log from a page on. It fails where the store does, so that nobody takes a part for the whole. */
async function* linesFrom(store: OpenStore, first: readonly Entry[]): AsyncGenerator<string> {
  let page = first;
  while (page.length > 0) {
    yield page.map(lineOf).join("");
    const next = await store.log(page.at(-1)?.number ?? 0);
    if (next.type === "problem") throw new Error(next.problem.code);
    page = next.value;
  }
}

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/** The routes by which a log goes out and comes in. */
export const logRoutes = ({ store }: Served, changed: () => void): OpenAPIHono => {
  const routes = newRoutes();
  routes.openapi(exportRoute, async (context) => {
    const { after, page } = context.req.valid("query");
    const first = await store.log(after);
    if (first.type === "problem") return refuseFor(context, first.problem);
    context.header("Content-Type", LINES_TYPE);
    if (page === "one") return context.body(first.value.map(lineOf).join(""), 200);
    return context.body(ReadableStream.from(bytesOf(linesFrom(store, first.value))), 200);
  });
  routes.openapi(replayRoute, async (context) => {
    const entries = parsedLines(await context.req.text());
    if (typeof entries === "number") {
      const message = `Line ${String(entries)} of the log is no JSON.`;
      return refuse(context, problem("broken_log", message, "Send the log as it was exported."));
    }
    const answer = await store.replay(entries);
    if (answer.type === "problem") return refuseFor(context, answer.problem);
    changed();
    return context.json({ entries: answer.value }, 200);
  });
  return routes;
};
