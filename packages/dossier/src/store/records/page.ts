import { sql } from "kysely";
import * as z from "zod";
import { refusal } from "../commands/refusal.js";
import type { Database } from "../tables.js";
import { storedIn } from "./read.js";
import type { Stored } from "./read.js";
import { SHEETED } from "./values.js";
import type { Kind } from "./values.js";

/** Which part of the records of a kind is asked for. */
export interface RecordPageQuestion {
  /** What the page before names as `next`; nothing for the first. */
  readonly after?: string;
  /** At most so many, from 1 to 1,000; without it, 1,000. */
  readonly limit?: number;
}

/** Some of the records of a kind, in their order. */
export interface RecordPage<K extends Kind> {
  readonly records: readonly Stored<K>[];
  /** Where the next page begins; null where this is the last. */
  readonly next: string | null;
}

const MOST = 1000;

/** Bytes of content after which a page ends, unless one record alone has more. */
const BYTES = 8 * 1024 * 1024;

/** Where a record stands among those of its kind. */
const placeSchema = z.tuple([z.string().nullable(), z.int().nullable(), z.string().min(1)]);
type Place = z.infer<typeof placeSchema>;

const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

const parsed = (given: string): unknown => {
  try {
    return JSON.parse(Buffer.from(given, "base64url").toString("utf8")) as unknown;
  } catch {
    return null;
  }
};

const readPlace = (given: string, isSheeted: boolean): Place => {
  const read = placeSchema.safeParse(parsed(given));
  const fits = read.success && (read.data[0] !== null) === isSheeted && (read.data[1] !== null) === isSheeted;
  // No text of the database holds the zero character.
  if (fits && !given.includes("\0") && !read.data.join("").includes("\0")) return read.data;
  const message = "This is no place where a page of these records has ended.";
  throw refusal("wrong_question", message, "Give what the page before names as next, for the same kind.");
};

/** Where the records of a page stand; the last of them where there is more. */
const placesOf = async (database: Database, kind: Kind, after: Place | null, limit: number) => {
  const isSheeted = SHEETED.some((one) => one === kind);
  let query = database
    .selectFrom("records")
    .select(["sheet", "place", "id", sql<number>`octet_length(content)`.as("bytes")])
    .where("kind", "=", kind)
    .where("content", "is not", null);
  if (after !== null) {
    const [sheet, place, id] = after;
    // One comparison of rows, so that the index leads to where the page begins.
    query = isSheeted
      ? query.where((is) =>
          is(is.refTuple("sheet", "place", "id"), ">", is.tuple(sheet ?? "", place ?? 0, id)),
        )
      : query.where("id", ">", id);
  }
  if (isSheeted) query = query.orderBy("sheet").orderBy("place");
  const rows = await query
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  let [count, bytes] = [0, 0];
  for (const row of rows.slice(0, limit)) {
    bytes += row.bytes;
    if (bytes > BYTES && count > 0) break;
    count += 1;
  }
  return { rows: rows.slice(0, count), isLast: count === rows.length };
};

/** A page of the records of a kind: by sheet and place, then by id, in code point order. Throws StoreFailure `wrong_question`. */
export const readRecordPage = async <K extends Kind>(
  database: Database,
  kind: K,
  { after, limit = MOST }: RecordPageQuestion,
): Promise<RecordPage<K>> => {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST) {
    const message = `A page has from 1 to ${String(MOST)} records.`;
    throw refusal("wrong_question", message, "Ask for fewer, and for the next page.");
  }
  const isSheeted = SHEETED.some((one) => one === kind);
  const from = after === undefined ? null : readPlace(after, isSheeted);
  const { rows, isLast } = await placesOf(database, kind, from, limit);
  const last = rows.at(-1);
  if (last === undefined) return { records: [], next: null };
  const found = await database
    .selectFrom("records")
    .selectAll()
    .where("kind", "=", kind)
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const records = rows.flatMap(({ id }) => {
    const row = byId.get(id);
    return row === undefined ? [] : storedIn(kind, row);
  });
  return { records, next: isLast ? null : writePlace([last.sheet, last.place, last.id]) };
};
