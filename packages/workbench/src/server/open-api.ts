import type { OpenAPIHono } from "@hono/zod-openapi";

const plainPatterns = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainPatterns);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      // JSON Schema has patterns without flags, and reads them as Unicode.
      name === "pattern" && typeof inner === "string" ? inner.replace(/\/u$/u, "") : plainPatterns(inner),
    ]),
  );
};

/** The description of every route, as OpenAPI 3.1. */
export const openApiDocument = (routes: OpenAPIHono): unknown =>
  plainPatterns(
    routes.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Foedus",
        version: "1",
        description:
          "The dossier of one negotiation, on this machine. docs/server.md tells how it is kept safe.",
      },
    }),
  );
