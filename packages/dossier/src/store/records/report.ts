import type { Database } from "../tables.js";
import { readRecord, stored } from "./read.js";
import type { Stored } from "./read.js";

/** A report as somebody opens it: its text, and all that is recorded of what was said in it. */
export interface OpenedReport {
  readonly report: Stored<"report">;
  readonly statements: readonly Stored<"statement">[];
}

/** One report with its statements by sheet and place, then by id; null where there is none. */
export const readOpenedReport = async (database: Database, name: string): Promise<OpenedReport | null> => {
  const report = await readRecord(database, "report", name);
  if (report === null) return null;
  const rows = await database
    .selectFrom("records")
    .selectAll()
    .where("kind", "=", "statement")
    .where("report", "=", name)
    .where("content", "is not", null)
    .orderBy("sheet")
    .orderBy("place")
    .orderBy("id")
    .execute();
  return { report, statements: rows.flatMap((row) => stored("statement", row)) };
};
