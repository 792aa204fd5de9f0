import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import { StoreFailure } from "../problem.js";
import { logAndRecords } from "./001-log-and-records.js";
import { subjects } from "./002-subjects.js";
import { search } from "./003-search.js";
import { makeSearchCurrent } from "../search/keep.js";
import type { Database } from "../tables.js";
import type { Migration } from "./migration.js";
import { waitForOthers } from "./wait-for-others.js";

/** Every step in order; the first has number 1. A released step is never changed, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [logAndRecords, subjects, search];

/** The advisory lock under which a database's stores are made and migrated. The number means nothing, and is Foedus's own. */
const LOCK = 7_036_331_933;

interface Recorded {
  migrations: { number: number; name: string };
}

const table = (schema: string) => sql.table(`${schema}.migrations`);

/** The number of the last migration that was made in the schema; null where there is no store. */
export const recordedVersion = async (database: Kysely<unknown>, schema: string): Promise<number | null> => {
  const found = await sql<{
    is: boolean;
  }>`select to_regclass(${`${schema}.migrations`}) is not null as is`.execute(database);
  if (found.rows[0]?.is !== true) return null;
  const last = await sql<{ last: number | null }>`select max(number) as last from ${table(schema)}`.execute(
    database,
  );
  return last.rows[0]?.last ?? 0;
};

const refuseNewer = (recorded: number, known: number, shown: string): void => {
  if (recorded <= known) return;
  const message = `This store has version ${String(recorded)}; this program knows versions up to ${String(known)}.`;
  const help = "Use the newer release of foedus that wrote it. Nothing was changed.";
  throw new StoreFailure({ code: "newer_version", store: shown, message, help });
};

const step = async (
  transaction: Transaction<unknown>,
  schema: string,
  shown: string,
  migrations: readonly Migration[],
): Promise<"more" | "done"> => {
  await waitForOthers(transaction);
  // Taken before anything is looked at: of two programs that start together, the second sees what the first has made.
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
  await transaction.schema.createSchema(schema).ifNotExists().execute();
  const own = transaction.withSchema(schema) as Transaction<Recorded>;
  await own.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .execute();
  const recorded = (await recordedVersion(transaction, schema)) ?? 0;
  refuseNewer(recorded, migrations.length, shown);
  const next = migrations[recorded];
  if (next === undefined) return "done";
  await next.up(own as unknown as Transaction<unknown>);
  await own
    .insertInto("migrations")
    .values({ number: recorded + 1, name: next.name })
    .execute();
  return "more";
};

/**
 * Brings the schema forward to the last migration, each in one transaction of its own; an interrupted one leaves nothing.
 * Throws StoreFailure `newer_version`, and the errors of the database.
 */
export const migrate = async (
  database: Kysely<unknown>,
  schema: string,
  shown: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> => {
  const recorded = await recordedVersion(database, schema);
  // Most starts find everything done; they need no lock, and no right to make tables.
  if (recorded !== null) refuseNewer(recorded, migrations.length, shown);
  if (recorded === migrations.length) return;
  while (
    (await database.transaction().execute((transaction) => step(transaction, schema, shown, migrations))) ===
    "more"
  );
};

/** Fills a store in the transaction that makes it. */
export type Fill = (database: Database) => Promise<unknown>;

/**
 * Makes a store and fills it in one transaction, so that whatever ends it, there is the whole store or none. Throws like
 * `migrate`, and what `fill` throws.
 */
export const makeFilled = (
  database: Kysely<unknown>,
  schema: string,
  shown: string,
  fill: Fill,
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    while ((await step(transaction, schema, shown, MIGRATIONS)) === "more");
    const own = transaction.withSchema(schema) as unknown as Database;
    await makeSearchCurrent(own);
    await fill(own);
  });
