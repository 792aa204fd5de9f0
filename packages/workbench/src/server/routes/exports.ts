import { folderFiles } from "@foedus/dossier/store";
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { FORM_NAMES, FORMS } from "../../exports/forms.js";
import type { Form, FormName, Made } from "../../exports/forms.js";
import { newRoutes } from "../router.js";
import type { Served } from "../served.js";
import { refuse, refuseFor } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { REFUSALS } from "../wire/responses.js";
import { zipped } from "../zipped.js";
import { noBrief } from "./brief.js";

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
  request: { params: z.object({ form: z.enum(FORM_NAMES as [FormName, ...FormName[]]) }) },
  responses: { 200: fileResponse("A file in the form that was asked for"), ...REFUSALS },
});

const named = (ending: string): string => `attachment; filename="dossier.${ending}"`;

type Content = Made | { readonly type: "problems"; readonly lines: readonly string[] };

const made = async (form: Form, { brief, dossier, environment }: Served): Promise<Content> => {
  if (form.from === "brief") {
    const shown = await brief();
    return shown.type === "brief" ? form.make(shown.brief, shown.dossier, environment) : shown;
  }
  const loaded = await dossier();
  return loaded.type === "dossier" ? form.make(loaded.dossier) : loaded;
};

const bytesOf = (content: string | Uint8Array): string | Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? content : new Uint8Array(content);

/** The routes by which the dossier goes out. */
export const exportRoutes = (served: Served): OpenAPIHono => {
  const routes = newRoutes();
  routes.openapi(folderRoute, async (context) => {
    const files = await folderFiles(served.store);
    if (files.type === "problem") return refuseFor(context, files.problem);
    context.header("Content-Disposition", named("zip"));
    context.header("Content-Type", "application/zip");
    return context.body(bytesOf(zipped(files.value)), 200);
  });
  routes.openapi(formRoute, async (context) => {
    const form = FORMS[context.req.valid("param").form];
    const content = await made(form, served);
    if (content.type === "problems") return refuse(context, noBrief(content.lines));
    if (content.type === "problem") {
      return refuse(context, problem("not_printed", content.message, content.help));
    }
    context.header("Content-Disposition", named(form.ending));
    context.header("Content-Type", form.mediaType);
    return context.body(bytesOf(content.type === "folder" ? zipped(content.files) : content.content), 200);
  });
  return routes;
};
