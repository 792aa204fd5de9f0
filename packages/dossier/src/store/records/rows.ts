import type { Database, Tables } from "../tables.js";
import { keyOf } from "../commands/command.js";
import type { Change } from "../commands/command.js";
import { VALUES } from "./values.js";
import type { Kind, ValueOf } from "./values.js";

export type Row = Tables["records"];

/** A statement of SQL carries at most 65,535 parameters. */
const CHUNK = 1000;

/** Cuts a list into pieces that one statement of SQL can carry. */
export const chunks = <Value>(values: readonly Value[]): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / CHUNK) }, (_, index) =>
    values.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** The rows of the records that the changes are about, by key; a record that never was has none. */
export const rowsOf = async (
  database: Database,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Row>> => {
  const found = new Map<string, Row>();
  for (const kind of new Set(changes.map((change) => change.kind))) {
    for (const chunk of chunks(changes.filter((change) => change.kind === kind))) {
      const rows = await database
        .selectFrom("records")
        .selectAll()
        .where("kind", "=", kind)
        .where(
          "id",
          "in",
          chunk.map(({ id }) => id),
        )
        .execute();
      for (const row of rows) found.set(keyOf(row), row);
    }
  }
  return found;
};

/** Writes rows over what was there. */
export const writeRows = async (database: Database, rows: readonly Row[]): Promise<void> => {
  for (const chunk of chunks(rows)) {
    await database
      .insertInto("records")
      .values([...chunk])
      .onConflict((conflict) =>
        conflict.columns(["kind", "id"]).doUpdateSet((row) => ({
          revision: row.ref("excluded.revision"),
          content: row.ref("excluded.content"),
          sheet: row.ref("excluded.sheet"),
          place: row.ref("excluded.place"),
          report: row.ref("excluded.report"),
        })),
      )
      .execute();
  }
};

/** Reads a record's content; it was held against the same schema when it was written. */
export const valueOf = <K extends Kind>(kind: K, content: string): ValueOf<K> =>
  VALUES[kind].parse(JSON.parse(content)) as ValueOf<K>;
