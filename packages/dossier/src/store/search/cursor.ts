import * as z from "zod";
import { dateSchema } from "../../format/names.js";
import { refusal } from "../commands/refusal.js";

/** Where a page ended: the last hit by all that it is ordered by. */
export interface Cursor {
  /** Its relevance; null where the order is by day. */
  readonly rank: number | null;
  readonly day: string;
  readonly kind: string;
  readonly id: string;
}

const cursorSchema = z.tuple([
  z.int().nullable(),
  dateSchema,
  z.enum(["report", "statement"]),
  z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u),
]);

/** A cursor as it is handed out: letters, digits, - and _. */
export const writeCursor = ({ rank, day, kind, id }: Cursor): string =>
  Buffer.from(JSON.stringify([rank, day, kind, id])).toString("base64url");

const parsed = (given: string): unknown => {
  try {
    return JSON.parse(Buffer.from(given, "base64url").toString("utf8")) as unknown;
  } catch {
    return null;
  }
};

/** Reads a cursor for an order. Throws StoreFailure `wrong_question`. */
export const readCursor = (given: string, order: "newest" | "relevance"): Cursor => {
  const read = cursorSchema.safeParse(parsed(given));
  if (read.success && (read.data[0] === null) === (order === "newest")) {
    const [rank, day, kind, id] = read.data;
    return { rank, day, kind, id };
  }
  const message = "This is no place where a page of this search has ended.";
  throw refusal("wrong_question", message, "Give what the page before names as next, and the same question.");
};
