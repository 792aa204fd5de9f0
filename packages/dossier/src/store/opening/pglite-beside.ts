import type { PGlite } from "@electric-sql/pglite";
import type { Kysely } from "kysely";
import type { Beside } from "./opened.js";

/**
 * Runs SQL of others than the store in its one session, while nobody else has it. Several statements are a text without values,
 * for which PGlite has a call of its own. A statement that fails in a transaction of the text leaves the session as if it had
 * been given a fresh connection.
 */
export const besideRun =
  (pglite: PGlite, database: Kysely<unknown>): Beside["run"] =>
  (text, values) =>
    database.connection().execute(async () => {
      try {
        if (values !== undefined && values.length > 0) {
          return { rows: (await pglite.query<unknown>(text, [...values])).rows };
        }
        const results = await pglite.exec(text);
        return { rows: results.flatMap(({ rows }): unknown[] => rows) };
      } catch (error) {
        await pglite.exec("rollback");
        throw error;
      }
    });
