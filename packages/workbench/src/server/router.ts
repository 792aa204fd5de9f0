import { OpenAPIHono } from "@hono/zod-openapi";
import { refuse } from "./wire/answer.js";
import { problem } from "./wire/problem.js";

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? "" : `“${path.map(String).join(".")}”: `;

/** An empty set of routes that holds each request against its description, and refuses in the one form. */
export const newRoutes = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const message = `This is not of its form: ${placeOf(issue?.path ?? [])}${issue?.message ?? ""}.`;
      return refuse(context, problem("wrong_form", message, "The form is described in /api/openapi.json."));
    },
  });
