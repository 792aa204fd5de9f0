import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Migration } from "./migration.js";

// Names stand in code point order in every database, whatever its locale.
const NAME = sql`text collate "C"`;

/** The command log, and the records that follow from it. */
export const logAndRecords: Migration = {
  name: "log and records",
  up: async (transaction) => {
    const { schema } = transaction;
    await schema
      .createTable("head")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("last", "integer", (column) => column.notNull())
      .execute();
    // By the builder, which speaks of the store's schema; and by the form of this step, whatever the table becomes later.
    const own = transaction as unknown as Transaction<{ head: { id: number; last: number } }>;
    await own.insertInto("head").values({ id: 1, last: 0 }).execute();
    await schema
      .createTable("entries")
      .addColumn("number", "integer", (column) => column.primaryKey())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("of", "integer", (column) => column.references("entries.number"))
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("moment", "text", (column) => column.notNull())
      .addColumn("command", "text", (column) => column.notNull())
      .addColumn("inverse", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("touches")
      .addColumn("kind", NAME, (column) => column.notNull())
      .addColumn("id", NAME, (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull().references("entries.number"))
      .addPrimaryKeyConstraint("touches_key", ["kind", "id", "number"])
      .execute();
    await schema
      .createTable("standing")
      .addColumn("number", "integer", (column) => column.primaryKey().references("entries.number"))
      .addColumn("undone", "boolean", (column) => column.notNull())
      .addColumn("changed_by", "integer", (column) => column.notNull().references("entries.number"))
      .execute();
    await schema
      .createTable("records")
      .addColumn("kind", NAME, (column) => column.notNull())
      .addColumn("id", NAME, (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("content", "text")
      .addColumn("sheet", NAME)
      .addColumn("place", "integer")
      .addColumn("report", NAME)
      .addPrimaryKeyConstraint("records_key", ["kind", "id"])
      .execute();
    await schema.createIndex("records_in_order").on("records").columns(["kind", "sheet", "place"]).execute();
    await schema.createIndex("records_of_report").on("records").columns(["report", "kind"]).execute();
    await schema.createIndex("standing_by_change").on("standing").columns(["undone", "changed_by"]).execute();
  },
};
