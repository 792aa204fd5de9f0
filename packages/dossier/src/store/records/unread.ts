import type { Database } from "../tables.js";

/** The names of the reports that no reading is recorded of, in code point order; their texts are not looked at. */
export const unreadReports = async (database: Database): Promise<readonly string[]> => {
  const rows = await database
    .selectFrom("records as report")
    .select("report.id")
    .where("report.kind", "=", "report")
    .where("report.content", "is not", null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("records as reading")
            .select("reading.id")
            .where("reading.kind", "=", "reading")
            .whereRef("reading.id", "=", "report.id")
            .where("reading.content", "is not", null),
        ),
      ),
    )
    .orderBy("report.id")
    .execute();
  return rows.map(({ id }) => id);
};
