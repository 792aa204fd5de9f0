import type { PGlite } from "@electric-sql/pglite";
import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from "kysely";

/** Called with its values before each statement that writes; throws where it may not be given to PGlite. */
type BeforeWriting = (values: readonly unknown[]) => Promise<void>;

const WRITES: ReadonlySet<string> = new Set(["InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"]);

const connectionTo = (database: PGlite, beforeWriting: BeforeWriting): DatabaseConnection => ({
  executeQuery: async <Row>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    if (WRITES.has(query.kind)) await beforeWriting(parameters);
    const { rows, affectedRows } = await database.query<Row>(sql, [...parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  },
  streamQuery: async function* <Row>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
    yield { rows: (await database.query<Row>(sql, [...parameters])).rows };
  },
});

/**
 * PGlite has one session. Whoever acquires the connection has it alone until it is released: a reader never lands in the
 * middle of somebody's transaction, which is why kysely's own driver for PGlite, which hands it to all, is not used.
 */
class OneAtATime implements Driver {
  readonly #database: PGlite;
  readonly #connection: DatabaseConnection;
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  constructor(database: PGlite, beforeWriting: BeforeWriting) {
    this.#database = database;
    this.#connection = connectionTo(database, beforeWriting);
  }

  async init(): Promise<void> {
    await this.#database.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#isTaken = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // Handed on directly, so that nobody who comes in between takes it first.
    if (next === undefined) this.#isTaken = false;
    else next();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    if (!this.#database.closed) await this.#database.close();
  }
}

/** PGlite for kysely, in the words of PostgreSQL. */
export const pgliteDialect = (database: PGlite, beforeWriting: BeforeWriting): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new OneAtATime(database, beforeWriting),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (kysely: Kysely<unknown>) => new PostgresIntrospector(kysely),
});
