import { MEGABYTE } from "@foedus/dossier/intake";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusal } from "../wire/answer.js";
import { problem } from "../wire/problem.js";
import { depthOf } from "./depth.js";

/** How many bytes a request may carry, by what it is for. */
export const BODIES = {
  /** A small request: an undo, an address. */
  small: 64 * 1024,
  /** One command, which may be the import of a whole dossier. */
  command: 128 * MEGABYTE,
  /** A report, pasted or as a file: what intake reads, and the quotation marks of JSON around it. */
  report: 51 * MEGABYTE,
  /** A whole log. */
  log: 512 * MEGABYTE,
} as const;

/** JSON within JSON: nothing that is kept here comes near it. */
const DEEPEST = 64;

/** Bounds the body of a request: what is longer is refused before it is read to its end. */
export const boundedBody = (bytes: number, help: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      const limit = bytes < MEGABYTE ? `${bytes / 1024} kB` : `${bytes / MEGABYTE} MB`;
      const message = `This is more than ${limit}, the most that is taken in at once here.`;
      return refusal(problem("too_large", message, help));
    },
  });

/** Takes JSON alone, and none that is nested without end: what reads it later goes as deep as it does. */
export const soundJson: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  if (!/^application\/json\s*(?:;|$)/iu.test(req.header("content-type") ?? "")) {
    const message = "This route takes JSON.";
    return refusal(problem("wrong_kind_of_content", message, "Send it with Content-Type: application/json."));
  }
  const text = await req.text();
  if (depthOf(text, DEEPEST) > DEEPEST) {
    const message = `The JSON is nested more than ${DEEPEST} deep.`;
    return refusal(problem("too_deep", message, "Send what the description of this route shows."));
  }
  return next();
};
