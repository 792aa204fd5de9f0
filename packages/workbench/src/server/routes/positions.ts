import { VALUES } from "@foedus/dossier/store";
import type { PartyOnTerm } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { json, REFUSALS } from "../wire/responses.js";

// The course of a position is told in the words of docs/positions.md; its steps are described here by what all of them have.
const partyOnTermSchema = z
  .strictObject({
    party: z.string().nullable().describe("Null where it is not known for whom the speakers speak"),
    term: z.string(),
    positions: z.array(z.strictObject({ id: z.string(), revision: z.int(), value: VALUES.position })),
    rulesSay: z
      .array(VALUES.position)
      .nullable()
      .describe("What would follow from the rules, where a person has set something else"),
    open: z
      .array(z.strictObject({ statement: z.string(), rule: z.string(), reason: z.string() }))
      .describe("Statements on which a person must decide, and why"),
    movement: z.array(z.looseObject({ day: z.string(), statement: z.string() })),
  })
  .openapi("PartyOnTerm") as unknown as z.ZodType<PartyOnTerm>;

const listSchema: z.ZodType<{ readonly standpoints: readonly PartyOnTerm[] }> = z
  .strictObject({ standpoints: z.array(partyOnTermSchema).readonly() })
  .openapi("Standpoints");

const positionsRoute = createRoute({
  method: "get",
  path: "/positions",
  tags: ["positions"],
  summary: "Where parties stand on terms, what it rests on, how it moved, and what a person must decide",
  request: {
    query: z.object({ party: z.string().optional(), term: z.string().optional() }),
  },
  responses: { 200: json("By term and party", listSchema), ...REFUSALS },
});

/** The route that tells where parties stand. What changes it are commands about statements, terms and positions. */
export const positionRoutes = ({ store }: Served): OpenAPIHono =>
  newRoutes().openapi(positionsRoute, async (context) => {
    const { party, term } = context.req.valid("query");
    const answer = await store.standpoints({
      ...(party === undefined ? {} : { party }),
      ...(term === undefined ? {} : { term }),
    });
    if (answer.type === "problem") return refuseFor(context, answer.problem);
    return context.json({ standpoints: answer.value }, 200);
  });
