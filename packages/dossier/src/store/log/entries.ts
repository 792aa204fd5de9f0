import { sql } from "kysely";
import { entrySchema } from "../commands/entry.js";
import type { Entry } from "../commands/entry.js";
import type { Kind } from "../records/values.js";
import type { Database, Tables } from "../tables.js";

const asEntry = (row: Tables["entries"]): Entry =>
  entrySchema.parse({
    ...row,
    command: JSON.parse(row.command) as unknown,
    inverse: JSON.parse(row.inverse) as unknown,
  });

/** Which part of the history is asked for. */
export interface HistoryQuestion {
  /** Only what concerned this record. */
  readonly record?: { readonly kind: Kind; readonly id: string };
  /** Only entries before this number. */
  readonly before?: number;
  /** At most so many. */
  readonly limit?: number;
}

/** Entries, the newest first. */
export const readHistory = async (
  database: Database,
  { record, before, limit }: HistoryQuestion,
): Promise<readonly Entry[]> => {
  let query = database.selectFrom("entries").selectAll("entries").orderBy("entries.number", "desc");
  if (record !== undefined) {
    query = query
      .innerJoin("touches", "touches.number", "entries.number")
      .where("touches.kind", "=", record.kind)
      .where("touches.id", "=", record.id);
  }
  if (before !== undefined) query = query.where("entries.number", "<", before);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(asEntry);
};

/** One entry; null where there is none of this number. */
export const readEntry = async (database: Database, number: number): Promise<Entry | null> => {
  const row = await database
    .selectFrom("entries")
    .selectAll()
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? null : asEntry(row);
};

/** How much of the log is read at once. */
interface Page {
  readonly entries: number;
  readonly bytes: number;
}

/** The number of the last entry of a page; one entry alone may have more bytes than a page. */
const lastOfPage = async (database: Database, after: number, page: Page): Promise<number> => {
  const rows = await database
    .selectFrom("entries")
    .select(["number", sql<number>`octet_length(command) + octet_length(inverse)`.as("bytes")])
    .where("number", ">", after)
    .orderBy("number")
    .limit(page.entries)
    .execute();
  let [last, bytes] = [after, 0];
  for (const row of rows) {
    bytes += row.bytes;
    if (bytes > page.bytes && last > after) break;
    last = row.number;
  }
  return last;
};

/** The entries after a number in their order, as many as make a page. */
export const readLog = async (database: Database, after: number, page: Page): Promise<readonly Entry[]> => {
  const last = await lastOfPage(database, after, page);
  const rows = await database
    .selectFrom("entries")
    .selectAll()
    .where("number", ">", after)
    .where("number", "<=", last)
    .orderBy("number")
    .execute();
  return rows.map(asEntry);
};

/** The number of the last entry; 0 where there is none. */
export const lastNumber = async (database: Database): Promise<number> => {
  const { last } = await database
    .selectFrom("head")
    .select("last")
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
  return last;
};
