import { VALUES } from "@foedus/dossier/store";
import type { OpenAPIHono } from "@hono/zod-openapi";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Writes every value within a value anew, the innermost first. */
const rewritten = (
  value: unknown,
  rewrite: (value: unknown, name: string) => unknown,
  name = "",
): unknown => {
  if (Array.isArray(value))
    return rewrite(
      value.map((inner) => rewritten(inner, rewrite)),
      name,
    );
  if (!isObject(value)) return rewrite(value, name);
  const inner = Object.entries(value).map(([key, one]) => [key, rewritten(one, rewrite, key)] as const);
  return rewrite(Object.fromEntries(inner), name);
};

/** JSON Schema has patterns without flags, and reads them as Unicode. */
const plainPattern = (value: unknown, name: string): unknown =>
  name === "pattern" && typeof value === "string" ? value.replace(/\/u$/u, "") : value;

const SCHEMAS = "#/components/schemas/";

/** Says once what stands in many places: what a record holds stands under its name, and elsewhere a reference. */
const saidOnce = (document: unknown, names: readonly string[]): unknown => {
  const schemas =
    isObject(document) && isObject(document["components"]) ? document["components"]["schemas"] : {};
  const known = new Map(
    names.flatMap((name) => (isObject(schemas) ? [[JSON.stringify(schemas[name]), name] as const] : [])),
  );
  return rewritten(document, (value, name) => {
    const found = isObject(value) ? known.get(JSON.stringify(value)) : undefined;
    return found === undefined || found === name ? value : { $ref: `${SCHEMAS}${found}` };
  });
};

const nameOf = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Value`;

/** The description of every route, as OpenAPI 3.1. */
export const openApiDocument = (routes: OpenAPIHono): unknown => {
  const names = Object.entries(VALUES).map(([kind, schema]) => {
    // Only schemas that are made here can be named.
    routes.openAPIRegistry.register(nameOf(kind), schema.clone());
    return nameOf(kind);
  });
  const document = routes.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Foedus",
      version: "1",
      description:
        "The dossier of one negotiation, on this machine. docs/server.md tells how it is kept safe.",
    },
  });
  return saidOnce(rewritten(document, plainPattern), names);
};
