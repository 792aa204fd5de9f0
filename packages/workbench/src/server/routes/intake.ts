import { asReport, readPasted } from "@foedus/dossier/intake";
import type { Intake } from "@foedus/dossier/intake";
import type { OpenStore, StoreProblem } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { newRoutes } from "../router.js";
import { BODIES, boundedBody, soundJson } from "../safety/bodies.js";
import type { Served } from "../served.js";
import { refuseFor } from "../wire/answer.js";
import { intakeSchema } from "../wire/intake.js";
import type { ReadIntake, ReadReport } from "../wire/intake.js";
import { json, REFUSALS } from "../wire/responses.js";

const HELP = "Split it into single reports, or save its words as plain text.";

const responses = {
  200: json("What was read, to be named by a person; nothing is kept yet", intakeSchema),
  ...REFUSALS,
};

const textRoute = createRoute({
  method: "post",
  path: "/intake/text",
  tags: ["intake"],
  summary: "Read pasted text as a report",
  middleware: [boundedBody(BODIES.report, HELP), soundJson] as const,
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.strictObject({ text: z.string() }).openapi("PastedText") } },
    },
  },
  responses,
});

const fileRoute = createRoute({
  method: "post",
  path: "/intake/file",
  tags: ["intake"],
  summary: "Read a file as reports: text, HTML, PDF, DOCX or a mail with what it carries",
  middleware: [boundedBody(BODIES.report, HELP)] as const,
  request: {
    query: z.object({
      name: z.string().min(1).openapi({ description: "The name of the file, with its ending" }),
      encoding: z
        .string()
        .optional()
        .openapi({ description: "The encoding that a person chose; without it, it is told from the bytes" }),
    }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
  responses,
});

const addressRoute = createRoute({
  method: "post",
  path: "/intake/address",
  tags: ["intake"],
  summary: "Read a page of the public network as a report",
  middleware: [boundedBody(BODIES.small, "Send one address."), soundJson] as const,
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.strictObject({ address: z.string() }).openapi("Address") } },
    },
  },
  responses,
});

type Recognised =
  | { readonly type: "intake"; readonly intake: ReadIntake }
  | { readonly type: "problem"; readonly problem: StoreProblem };

const recognised = async (
  store: Pick<OpenStore, "reportWithText">,
  { reports, problems }: Intake,
): Promise<Recognised> => {
  const read: ReadReport[] = [];
  for (const report of reports) {
    const known = await store.reportWithText(report.sha256);
    if (known.type === "problem") return known;
    read.push({ ...report, known: known.value });
  }
  return { type: "intake", intake: { reports: read, problems } };
};

const PASTED = "pasted text";

const takeInPasted = async (text: string): Promise<Intake> => {
  const reading = readPasted(text);
  return reading.type === "problem"
    ? { reports: [], problems: [{ ...reading, source: PASTED }] }
    : { reports: [await asReport(reading, PASTED)], problems: [] };
};

/** The routes that read reports in whatever form they come, before a person names them. They keep nothing. */
export const intakeRoutes = ({ store, intake }: Served): OpenAPIHono =>
  newRoutes()
    .openapi(textRoute, async (context) => {
      const read = await recognised(store, await takeInPasted(context.req.valid("json").text));
      return read.type === "problem" ? refuseFor(context, read.problem) : context.json(read.intake, 200);
    })
    .openapi(fileRoute, async (context) => {
      const { name, encoding } = context.req.valid("query");
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const read = await recognised(store, await intake.takeIn(bytes, { source: name, encoding }));
      return read.type === "problem" ? refuseFor(context, read.problem) : context.json(read.intake, 200);
    })
    .openapi(addressRoute, async (context) => {
      const read = await recognised(store, await intake.takeInAddress(context.req.valid("json").address));
      return read.type === "problem" ? refuseFor(context, read.problem) : context.json(read.intake, 200);
    });
