import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Migration } from "./migration.js";

interface State {
  id: number;
  version: number;
  changed: number;
  entries: number;
}

const NAME = sql`text collate "C"`;

/** What is searched: an entry for each report and statement, filled when the store is next opened. */
export const search: Migration = {
  name: "search",
  up: async (transaction) => {
    const { schema } = transaction;
    await schema
      .createTable("search_state")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("changed", "integer", (column) => column.notNull())
      .addColumn("entries", "integer", (column) => column.notNull())
      .execute();
    const own = transaction as unknown as Transaction<{ search_state: State }>;
    await own.insertInto("search_state").values({ id: 1, version: 0, changed: 0, entries: 0 }).execute();
    await schema
      .createTable("search_entries")
      .addColumn("kind", NAME, (column) => column.notNull())
      .addColumn("id", NAME, (column) => column.notNull())
      .addColumn("language", NAME, (column) => column.notNull())
      .addColumn("day", NAME, (column) => column.notNull())
      .addColumn("words", sql`tsvector`, (column) => column.notNull())
      .addColumn("folded", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("search_entries_key", ["kind", "id"])
      .execute();
    await schema.createIndex("search_words").on("search_entries").using("gin").column("words").execute();
    await schema
      .createIndex("search_in_order")
      .on("search_entries")
      .columns(["day desc", "kind", "id"])
      .execute();
    await schema
      .createIndex("search_kind_in_order")
      .on("search_entries")
      .columns(["kind", "day desc", "id"])
      .execute();
    await schema.createIndex("search_languages").on("search_entries").column("language").execute();
  },
};
