import { authorSchema } from "@foedus/dossier/store";
import type { Author } from "@foedus/dossier/store";
import { z } from "@hono/zod-openapi";
import type { Served } from "./served.js";

/** Who acts and when, as headers: a header holds no letters but those of ASCII, so the name is percent-encoded. */
export const authorHeaders = z.object({
  "x-foedus-actor": z
    .string()
    .optional()
    .openapi({ description: "Who does it, percent-encoded; without it, the account of the server" }),
  "x-foedus-moment": authorSchema
    .unwrap()
    .shape.moment.optional()
    .openapi({ description: "When it was done, in universal time; without it, the moment of the server" }),
});

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

/** Who acts, by the headers of a request. */
export const authorOf = (
  headers: z.infer<typeof authorHeaders>,
  { account, moment }: Pick<Served, "account" | "moment">,
): Author => {
  const actor = headers["x-foedus-actor"];
  return {
    actor: actor === undefined || actor === "" ? account : decoded(actor),
    moment: headers["x-foedus-moment"] ?? moment(),
  };
};
