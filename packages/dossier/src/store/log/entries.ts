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

/** The entries after a number in their order, at most `limit`. */
export const readLog = async (
  database: Database,
  after: number,
  limit: number,
): Promise<readonly Entry[]> => {
  const rows = await database
    .selectFrom("entries")
    .selectAll()
    .where("number", ">", after)
    .orderBy("number")
    .limit(limit)
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
