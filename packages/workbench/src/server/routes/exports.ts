import { folderFiles } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { FORMS } from "../exports/forms.js";
import type { FormName, OutgoingFile } from "../exports/forms.js";
import { zipped } from "../exports/zipped.js";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { REFUSALS } from "../wire/responses.js";
import { noBrief } from "./brief.js";

const NAMES = Object.keys(FORMS) as [FormName, ...FormName[]];

const fileResponse = (description: string) => ({
  description,
  content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
});

const folderRoute = createRoute({
  method: "get",
  path: "/exports/folder",
  tags: ["exports"],
  summary: "The dossier in canonical folder form, as one archive",
  responses: { 200: fileResponse("A ZIP archive"), ...REFUSALS },
});

const formRoute = createRoute({
  method: "get",
  path: "/exports/{form}",
  tags: ["exports"],
  summary: "The dossier in another form, for other programs",
  request: { params: z.object({ form: z.enum(NAMES) }) },
  responses: { 200: fileResponse("A file in the form that was asked for"), ...REFUSALS },
});

const named = (name: string, ending: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`;

/** The routes by which the dossier goes out. */
export const exportRoutes = ({ store, brief, environment }: Served): OpenAPIHono => {
  const routes = newRoutes();
  routes.openapi(folderRoute, async (context) => {
    const files = await folderFiles(store);
    if (files.type === "problem") return refuseFor(context, files.problem);
    context.header("Content-Disposition", named("dossier", "zip"));
    context.header("Content-Type", "application/zip");
    return context.body(new Uint8Array(zipped(files.value)), 200);
  });
  routes.openapi(formRoute, async (context) => {
    const shown = await brief();
    if (shown.type === "problems") return refuse(context, noBrief(shown.lines));
    const make = FORMS[context.req.valid("param").form];
    const made: OutgoingFile | { readonly type: "problem"; readonly message: string; readonly help: string } =
      await make(shown.brief, shown.dossier, environment);
    if (made.type === "problem") return refuse(context, problem("not_printed", made.message, made.help));
    context.header("Content-Disposition", named(shown.dossier.about.name, made.ending));
    context.header("Content-Type", made.mediaType);
    return context.body(made.content, 200);
  });
  return routes;
};
