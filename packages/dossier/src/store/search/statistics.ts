import { sql } from "kysely";
import type { Database } from "../tables.js";

/** Statistics are taken anew after so many changed entries, and after a tenth of all: as autovacuum does. */
const MANY = 500;
const PART = 10;

/**
 * Takes the database's statistics of what is searched anew. Its plans rest on how common a word is: a rare one is looked up in
 * the index, a common one met soon enough in the order of the hits. PGlite has no autovacuum that would do it.
 */
export const takeStatistics = async (database: Database): Promise<void> => {
  // Only the builder knows the store's schema, and it has no words for this.
  const { sql: select } = database.selectFrom("search_entries").compile();
  await sql.raw(select.replace(/^select from/u, "analyze")).execute(database);
  const { count } = await database
    .selectFrom("search_entries")
    .select(({ fn }) => fn.countAll<string | number>().as("count"))
    .executeTakeFirstOrThrow();
  await database
    .updateTable("search_state")
    .set({ changed: 0, entries: Number(count) })
    .execute();
};

/** Counts changed entries, and takes statistics anew where they were many. */
export const keepStatistics = async (database: Database, changed: number): Promise<void> => {
  if (changed === 0) return;
  const now = await database
    .updateTable("search_state")
    .set((state) => ({ changed: state("changed", "+", changed) }))
    .returning(["changed", "entries"])
    .executeTakeFirstOrThrow();
  if (now.changed >= MANY + now.entries / PART) await takeStatistics(database);
};
