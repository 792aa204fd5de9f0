import { createServer } from "node:http";
import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

/** A server that listens, or why it does not. */
export type Listening =
  | { readonly type: "listening"; readonly address: string; readonly port: number; close(): Promise<void> }
  | { readonly type: "taken"; readonly port: number }
  | { readonly type: "failed"; readonly why: string };

/** Only this machine can reach it. */
const HOST = "127.0.0.1";

/** How many connections are open at once; each event stream is one. */
const MOST_CONNECTIONS = 256;

/** How long a client may take, in milliseconds: to send its headers, and a whole request with a large body. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 120_000 };

/** How often connections are looked through for such as take too long, in milliseconds. */
const LOOK_EVERY = 1000;

const closing = (server: Server) => (): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

const codeOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? error.code : error.message;

/**
 * Listens on a port of this machine alone; port 0 takes any that is free. Whoever sends too slowly, by `patience` in
 * milliseconds, is cut off.
 */
export const listen = (
  app: Hono,
  port: number,
  patience: Partial<typeof PATIENCE> = {},
): Promise<Listening> =>
  new Promise((resolve) => {
    const answer = getRequestListener(app.fetch);
    const timing = { ...PATIENCE, ...patience, connectionsCheckingInterval: LOOK_EVERY };
    const server = createServer(timing, (request, response) => {
      void answer(request, response);
    });
    server.maxConnections = MOST_CONNECTIONS;
    server.once("error", (error) => {
      const code = codeOf(error);
      resolve(code === "EADDRINUSE" ? { type: "taken", port } : { type: "failed", why: code });
    });
    server.listen(port, HOST, () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound !== null ? bound.port : port;
      resolve({
        type: "listening",
        address: `http://${HOST}:${actual}/`,
        port: actual,
        close: closing(server),
      });
    });
  });
