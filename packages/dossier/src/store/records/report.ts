import type { Database } from "../tables.js";
import { readRecord, readStatementsOf } from "./read.js";
import type { Stored } from "./read.js";

/** A report as somebody opens it: its text, and all that is recorded of what was said in it. */
export interface OpenedReport {
  readonly report: Stored<"report">;
  readonly statements: readonly Stored<"statement">[];
}

/** One report with its statements in the order of their sheets; null where there is none. */
export const readOpenedReport = async (database: Database, name: string): Promise<OpenedReport | null> => {
  const report = await readRecord(database, "report", name);
  return report === null ? null : { report, statements: await readStatementsOf(database, name) };
};
