import type * as z from "zod";
import { firstJsonError } from "./json-error.js";
import type { DossierProblem } from "./problem.js";

/** Where a JSON text stands, for messages. */
export interface Place {
  readonly file: string;
  /** The line on which the text begins. */
  readonly line: number;
}

export type Parsed<Value> =
  | { readonly type: "value"; readonly value: Value }
  | { readonly type: "problems"; readonly problems: readonly DossierProblem[] };

const lineOfSyntaxError = (text: string): number =>
  text.slice(0, firstJsonError(text)).trimEnd().split("\n").length;

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./u, "");

const known = (value: unknown, version: number): boolean =>
  typeof value !== "object" || value === null || !("version" in value) || value.version === version;

/** Parses JSON and holds it against a schema. Every problem names the line and the field. */
export const parseJson = <Value>(
  text: string,
  schema: z.ZodType<Value>,
  place: Place,
  version: number | null = null,
): Parsed<Value> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const line = place.line + lineOfSyntaxError(text) - 1;
    const message = "This is not JSON.";
    const help = "Look for a missing quotation mark, comma or brace on this line or just before it.";
    return { type: "problems", problems: [{ code: "broken_json", file: place.file, line, message, help }] };
  }
  if (version !== null && !known(json, version)) {
    const message = `This is of a version this program does not know; it knows version ${version}.`;
    const help = "Use the release of foedus that wrote it, or convert it.";
    return { type: "problems", problems: [{ code: "unknown_version", ...place, message, help }] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { type: "value", value: result.data };
  const problems = result.error.issues.map((issue): DossierProblem => {
    const at = pathOf(issue.path);
    const message = at === "" ? `${issue.message}.` : `“${at}”: ${issue.message}.`;
    return { code: "wrong_form", ...place, message, help: "The form is described in schemas/." };
  });
  return { type: "problems", problems };
};
