import type { Database } from "../tables.js";

/** The report that corrects another, the first in code point order; null where none does. */
export const findCorrectionOf = async (database: Database, name: string): Promise<string | null> => {
  const row = await database
    .selectFrom("records")
    .select("id")
    .where("kind", "=", "report")
    .where("report", "=", name)
    .where("content", "is not", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};

/**
 * The name of a report whose text has a checksum, the first in code point order; null where none has. In JSON a quotation mark
 * within words is escaped, so what is looked for stands in the report's metadata and nowhere in its text.
 */
export const findReportWithText = async (database: Database, sha256: string): Promise<string | null> => {
  // Other characters would be a pattern.
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return null;
  const row = await database
    .selectFrom("records")
    .select("id")
    .where("kind", "=", "report")
    .where("content", "like", `%"sha256":"${sha256}"%`)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};
