import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { SSEStreamingApi } from "hono/streaming";
import type { JobWatch } from "../job-watch.js";
import type { LogWatch } from "../log-watch.js";
import { newRoutes } from "../router.js";
import { busy, MOST_STREAMS, Places } from "../safety/simultaneous.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { eventOf, logEventSchema } from "../wire/event.js";
import { REFUSALS } from "../wire/responses.js";

/** How often a quiet stream shows that it is alive, in milliseconds. */
const BEAT = 15_000;

/** How long a browser waits before it connects again, in milliseconds. */
const RETRY = 1000;

const eventsRoute = createRoute({
  method: "get",
  path: "/events",
  tags: ["events"],
  summary: "Every new entry of the log as it is made, by whichever process, and how far the jobs are",
  request: {
    headers: z.object({
      "last-event-id": z.coerce.number<string>().int().min(0).optional().openapi({
        description: "The number of the last entry that was heard of: what came after it is told first",
      }),
    }),
    query: z.object({
      after: z.coerce.number<string>().int().min(0).optional().openapi({
        description: "The same, for a first connection; without either, only what comes from now on",
      }),
    }),
  },
  responses: {
    200: {
      description:
        "Events named `entry`, each with the number of the entry as its id; `jobs`, with what /jobs/overview answers; and first `ready`, with the number from which on entries are told",
      content: { "text/event-stream": { schema: logEventSchema } },
    },
    ...REFUSALS,
  },
});

/** Those who know when something is new. */
export interface Watches {
  readonly log: LogWatch;
  readonly jobs: JobWatch;
}

const tellFrom = async (
  { store }: Served,
  { log: watch, jobs }: Watches,
  stream: SSEStreamingApi,
  start: number,
): Promise<void> => {
  let heard = start;
  const left = new AbortController();
  stream.onAbort(() => {
    left.abort();
  });
  const leave = jobs.listen((overview) => {
    void stream.writeSSE({ event: "jobs", data: JSON.stringify(overview) });
  });
  const beat = setInterval(() => void stream.write(": still here\n\n"), BEAT);
  try {
    await stream.writeSSE({ event: "ready", data: String(heard), id: String(heard), retry: RETRY });
    while (!stream.aborted && !stream.closed) {
      const page = await store.log(heard);
      // The client connects again from the last entry it heard of, and is told then what is wrong.
      if (page.type === "problem") return;
      for (const entry of page.value) {
        await stream.writeSSE({
          event: "entry",
          id: String(entry.number),
          data: JSON.stringify(eventOf(entry)),
        });
        heard = entry.number;
      }
      if (page.value.length === 0) await watch.wait(heard, left.signal);
    }
  } finally {
    clearInterval(beat);
    leave();
  }
};

/** The route that tells what happens. */
export const eventRoutes = (served: Served, watches: Watches): OpenAPIHono => {
  const places = new Places(MOST_STREAMS);
  const routes = newRoutes();
  routes.openapi(eventsRoute, async (context) => {
    const last = await served.store.last();
    if (last.type === "problem") return refuseFor(context, last.problem);
    const asked = context.req.valid("header")["last-event-id"] ?? context.req.valid("query").after;
    const leave = places.take();
    if (leave === null) return busy();
    return streamSSE(context, async (stream) => {
      try {
        await tellFrom(served, watches, stream, asked ?? last.value);
      } finally {
        leave();
      }
    });
  });
  return routes;
};
