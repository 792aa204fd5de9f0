import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { APPLICATION_POLICY } from "./safety/headers.js";

/** A file whose name holds a digest of its content never changes; everything else is asked for anew. */
const FOREVER = "public, max-age=31536000, immutable";

/**
 * The built application: its files from a folder, hashed ones under /assets/ kept by the browser for good, and its first page
 * for every address that is a view of it. An address with an ending is a file, and is not found where there is none, unless a
 * browser asks for a page: names of clauses and open questions have dots in them.
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
  pages.get("*", async (context, next) => {
    const { path } = context.req;
    const isPage =
      !path.startsWith("/assets/") && context.req.header("accept")?.includes("text/html") === true;
    return !isPage && /\.[a-z0-9]+$/iu.test(path) ? context.notFound() : first(context, next);
  });
  return pages;
};
