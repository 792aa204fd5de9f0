import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { backupStore } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { REFUSALS } from "../wire/responses.js";

const backupRoute = createRoute({
  method: "get",
  path: "/backup",
  tags: ["backup"],
  summary:
    "The whole store as one file, read back before it goes out; foedus dossier restore makes a store of it",
  responses: {
    200: {
      description: "The backup",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...REFUSALS,
  },
});

async function* contentOf(file: string, folder: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The route by which everything is taken along. A backup is restored by the command line, into a store of its own. */
export const backupRoutes = ({ store, moment }: Served): OpenAPIHono => {
  const routes = newRoutes();
  routes.openapi(backupRoute, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "foedus-backup-"));
    const file = join(folder, "dossier.foedus-backup");
    const written = await backupStore(store, file, { moment: moment(), replace: false });
    if (written.type === "problem") {
      await rm(folder, { recursive: true, force: true });
      // The file is the server's own affair; who asked knows only of the store.
      return refuseFor(context, written.problem);
    }
    context.header("Content-Disposition", 'attachment; filename="dossier.foedus-backup"');
    context.header("Content-Type", "application/octet-stream");
    const content = Readable.toWeb(Readable.from(contentOf(file, folder))) as ReadableStream<Uint8Array>;
    return context.body(content, 200);
  });
  return routes;
};
