import type { Database } from "../tables.js";
import { valueOf } from "./rows.js";
import type { Row } from "./rows.js";
import type { Kind, ValueOf } from "./values.js";

/** A record as it is now. */
export interface Stored<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  /** Counts the changes of the record; a command names the revision that it was made from. */
  readonly revision: number;
  /** The file of the folder form that holds it beside others; null where it is its own. */
  readonly sheet: string | null;
  readonly place: number | null;
  readonly value: ValueOf<K>;
}

/** The record that a row holds; none where it was removed. */
export const storedIn = <K extends Kind>(
  kind: K,
  { id, revision, sheet, place, content }: Row,
): readonly Stored<K>[] =>
  content === null ? [] : [{ kind, id, revision, sheet, place, value: valueOf(kind, content) }];

/** One record; null where it is not, or was removed. */
export const readRecord = async <K extends Kind>(
  database: Database,
  kind: K,
  id: string,
): Promise<Stored<K> | null> => {
  const row = await database
    .selectFrom("records")
    .selectAll()
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : (storedIn(kind, row)[0] ?? null);
};

/** All records of a kind: by sheet and place, then by id, in code point order. */
export const readRecords = async <K extends Kind>(
  database: Database,
  kind: K,
): Promise<readonly Stored<K>[]> => {
  const rows = await database
    .selectFrom("records")
    .selectAll()
    .where("kind", "=", kind)
    .where("content", "is not", null)
    .orderBy("sheet")
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => storedIn(kind, row));
};

/** The statements of one report: by sheet and place, then by id. */
export const readStatementsOf = async (
  database: Database,
  report: string,
): Promise<readonly Stored<"statement">[]> => {
  const rows = await database
    .selectFrom("records")
    .selectAll()
    .where("report", "=", report)
    .where("kind", "=", "statement")
    .where("content", "is not", null)
    .orderBy("sheet")
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => storedIn("statement", row));
};
