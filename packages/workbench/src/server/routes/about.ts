import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { json, REFUSALS } from "../wire/responses.js";

const aboutSchema = z
  .strictObject({
    program: z.literal("foedus"),
    title: z.string().nullable().describe("The title of the dossier; null where the store is empty"),
    account: z.string().describe("Who does what nobody signs"),
    store: z
      .string()
      .describe(
        "Tells stores apart without saying where they are; what a client keeps for one is not sent to another",
      ),
    last: z.int().min(0).describe("The number of the last entry of the log"),
  })
  .openapi("About");

const aboutRoute = createRoute({
  method: "get",
  path: "/about",
  tags: ["about"],
  summary: "What is served here",
  responses: { 200: json("What is served", aboutSchema), ...REFUSALS },
});

/** The route that says what is served. */
export const aboutRoutes = ({ store, account }: Served): OpenAPIHono =>
  newRoutes().openapi(aboutRoute, async (context) => {
    const last = await store.last();
    if (last.type === "problem") return refuseFor(context, last.problem);
    const dossier = await store.record("dossier", "dossier");
    if (dossier.type === "problem") return refuseFor(context, dossier.problem);
    const title = dossier.value?.value.title ?? null;
    const identity = createHash("sha256").update(store.address).digest("hex").slice(0, 16);
    return context.json(
      { program: "foedus" as const, title, account, store: identity, last: last.value },
      200,
    );
  });
