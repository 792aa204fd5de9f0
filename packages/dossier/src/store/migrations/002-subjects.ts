import { sql } from "kysely";
import type { Migration } from "./migration.js";

const NAME = sql`text collate "C"`;

/** Which decided statements are about which terms: what positions follow from. Before this step statements had no terms. */
export const subjects: Migration = {
  name: "subjects",
  up: async ({ schema }) => {
    await schema
      .createTable("subjects")
      .addColumn("statement", NAME, (column) => column.notNull())
      .addColumn("term", NAME, (column) => column.notNull())
      .addColumn("party", NAME, (column) => column.notNull())
      .addColumn("report", NAME, (column) => column.notNull())
      .addColumn("parent", NAME)
      .addPrimaryKeyConstraint("subjects_key", ["statement", "term"])
      .execute();
    await schema.createIndex("subjects_of_pair").on("subjects").columns(["party", "term"]).execute();
    await schema.createIndex("subjects_of_report").on("subjects").columns(["report", "parent"]).execute();
  },
};
