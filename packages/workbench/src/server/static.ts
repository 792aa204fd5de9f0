import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { APPLICATION_POLICY } from "./safety/headers.js";

/** A file whose name holds a digest of its content never changes; everything else is asked for anew. */
const FOREVER = "public, max-age=31536000, immutable";

/** What files of the application end in. Clauses and open questions have points in their names too: `alaska.guarantee.place`. */
const FILE = /\.(?:css|html|ico|js|json|map|png|svg|txt|wasm|webmanifest|woff2?)$/iu;

/**
 * The built application: its files from a folder, hashed ones under /assets/ kept by the browser for good, and its first page
 * for every address that is a view of it. An address with the ending of a file is one, and is not found where there is none.
 */
export const applicationPages = (folder: string): Hono => {
  const pages = new Hono();
  pages.use(async (context, next) => {
    await next();
    const { res } = context;
    res.headers.set("Content-Security-Policy", APPLICATION_POLICY);
    if (res.status !== 200) return;
    res.headers.set("Cache-Control", context.req.path.startsWith("/assets/") ? FOREVER : "no-cache");
  });
  pages.get("*", serveStatic({ root: folder }));
  const first = serveStatic({ root: folder, path: "index.html" });
  pages.get("*", async (context, next) =>
    FILE.test(context.req.path) ? context.notFound() : first(context, next),
  );
  return pages;
};
