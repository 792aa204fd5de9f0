import type { SearchPage } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { json, REFUSALS } from "../wire/responses.js";

const excerptSchema = z.strictObject({
  field: z.string().describe("Where the words stand: the title, the text, the speaker, …"),
  part: z.int(),
  start: z.int().describe("Where the piece begins, in UTF-16 code units"),
  text: z.string(),
  matches: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
});

const found = { id: z.string(), day: z.string(), language: z.string(), excerpts: z.array(excerptSchema) };

const hitSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("report"), ...found, title: z.string(), publisher: z.string() }),
  z.looseObject({
    kind: z.literal("statement"),
    ...found,
    report: z.string(),
    speaker: z.strictObject({ name: z.string(), party: z.string().nullable() }),
    acts: z.array(z.string()),
    status: z.string(),
  }),
]);

// Its type is written out: the store says it more closely than a description needs to.
const pageSchema = z
  .strictObject({
    hits: z.array(hitSchema),
    count: z.strictObject({ type: z.enum(["exact", "more_than"]), count: z.int() }),
    next: z.string().nullable().describe("What to give as `after` for the next page; null at the end"),
  })
  .openapi("SearchPage") as unknown as z.ZodType<SearchPage>;

const words = (description: string) => z.string().optional().openapi({ description });

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  tags: ["search"],
  summary: "Reports and statements in which words stand, and of which all filters hold",
  request: {
    query: z.strictObject({
      words: words('words "an exact phrase" beginning* -without; without it, the filters alone'),
      kind: words("report or statement"),
      language: words("The language of the report"),
      publisher: words("Words of the publisher's name"),
      report: words("The name of one report"),
      party: words("The party that speaks"),
      speaker: words("Words of the speaker's name"),
      act: words("What the statement does"),
      status: words("What a person decided about it"),
      term: words("A term that the statement is about"),
      from: words("The first day"),
      to: words("The last day"),
      order: words("newest or relevance"),
      after: words("`next` of the page before"),
      limit: z.coerce.number<string>().int().optional().openapi({ description: "How many make a page" }),
    }),
  },
  responses: { 200: json("One page of what was found", pageSchema), ...REFUSALS },
});

/** The route that finds. The store holds the question against its form. */
export const searchRoutes = ({ store }: Served): OpenAPIHono =>
  newRoutes().openapi(searchRoute, async (context) => {
    const answer = await store.search(context.req.valid("query"));
    if (answer.type === "problem") return refuseFor(context, answer.problem);
    return context.json(answer.value, 200);
  });
