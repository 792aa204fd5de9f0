import type { MiddlewareHandler } from "hono";
import { CONTENT_SECURITY_POLICY } from "../../page/page.js";

/** What the application may load and run: what this server gives, and nothing written into a page. */
export const APPLICATION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the page of the brief may: nothing but its own style. The application may show it in a frame. */
export const BRIEF_POLICY = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`;

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Gives every answer the headers that keep a browser careful; a route's own go before. */
export const carefulHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};
