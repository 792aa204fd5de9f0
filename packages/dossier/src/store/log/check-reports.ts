import { refusal } from "../commands/refusal.js";
import type { Change } from "../commands/command.js";
import { reportOf } from "../records/identity.js";
import { chunks } from "../records/rows.js";
import type { Database } from "../tables.js";

const requireReports = async (database: Database, names: readonly string[]): Promise<void> => {
  for (const chunk of chunks(names)) {
    const found = await database
      .selectFrom("records")
      .select("id")
      .where("kind", "=", "report")
      .where("id", "in", chunk)
      .where("content", "is not", null)
      .execute();
    const there = new Set(found.map(({ id }) => id));
    const missing = chunk.find((name) => !there.has(name));
    if (missing !== undefined) {
      const help = "Add the report first, or in the same command.";
      throw refusal("unknown_report", `There is no report “${missing}”.`, help);
    }
  }
};

const refuseInUse = async (database: Database, removed: readonly string[]): Promise<void> => {
  for (const chunk of chunks(removed)) {
    const inUse = await database
      .selectFrom("records")
      .select(["kind", "id", "report"])
      .where("report", "in", chunk)
      .where("content", "is not", null)
      .orderBy("kind")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (inUse !== undefined) {
      const message = `The report “${inUse.report ?? ""}” is needed by the ${inUse.kind} “${inUse.id}”.`;
      throw refusal("report_in_use", message, "Remove what rests on it first, or in the same command.");
    }
  }
};

/**
 * After the changes were made: every statement has its report, and so has every correction the report that it corrects. One
 * command may bring or remove both, in whatever order. Throws StoreFailure.
 */
export const checkReports = async (database: Database, changes: readonly Change[]): Promise<void> => {
  const needed = changes.flatMap((change) => (change.type === "record" ? (reportOf(change) ?? []) : []));
  await requireReports(database, [...new Set(needed)]);
  const removed = changes.filter(({ type, kind }) => type === "remove" && kind === "report");
  await refuseInUse(
    database,
    removed.map(({ id }) => id),
  );
};
