import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { makeFilled, migrate, recordedVersion } from "../migrations/migrate.js";
import type { Fill } from "../migrations/migrate.js";
import { StoreFailure } from "../problem.js";
import { bringSearchForward } from "../search/keep.js";
import type { Tables } from "../tables.js";
import type { Address } from "./address.js";
import type { OpenedDatabase } from "./opened.js";

type ServerAddress = Extract<Address, { readonly type: "server" }>;

/** How long to wait for an answer before the server counts as unreachable, in milliseconds. */
const PATIENCE = 10_000;

const CONNECTIONS = 4;

/**
 * How long somebody may stand still in the middle of a change before the server ends it, in milliseconds: a laptop that was closed
 * holds the log, and everybody waits for it. The server counts only while it is sent nothing, so no work is ended, however long.
 */
const STANDING_STILL = 60_000;

/** How long a change waits for one of somebody else, in milliseconds. */
const WAITING = 30_000;

const refuse = (code: "not_a_store" | "already_a_store", shown: string): never => {
  const [message, help] =
    code === "not_a_store"
      ? ["There is no store in this schema of the database.", "Make one: foedus dossier new ADDRESS."]
      : ["There is a store here already.", "Open it, or name another schema: ?schema=NAME."];
  throw new StoreFailure({ code, store: shown, message, help });
};

/** Opens the store of a server, or makes it, filled where `fill` is given. Throws StoreFailure and the errors of the driver. */
export const openServer = async (
  { connection, schema, shown }: ServerAddress,
  how: "open" | "create",
  fill: Fill | null = null,
): Promise<OpenedDatabase> => {
  const pool = new pg.Pool({
    connectionString: connection,
    connectionTimeoutMillis: PATIENCE,
    max: CONNECTIONS,
    application_name: "foedus",
    keepAlive: true,
    // An address may say otherwise: `?lock_timeout=5000`.
    idle_in_transaction_session_timeout: STANDING_STILL,
    lock_timeout: WAITING,
  });
  // A server that goes away while nobody asks anything is told to whoever asks next; unheard, it would end the process.
  pool.on("error", () => {});
  // So is one that goes away between two statements of a transaction: whoever has the connection learns it with the next.
  pool.on("connect", (client) => {
    client.on("error", () => {});
  });
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const own = database.withSchema(schema) as unknown as Kysely<Tables>;
  try {
    const recorded = await recordedVersion(database, schema);
    if (how === "open" && recorded === null) refuse("not_a_store", shown);
    if (how === "create" && recorded !== null) refuse("already_a_store", shown);
    if (fill === null) await migrate(database, schema, shown);
    else await makeFilled(database, schema, shown, fill);
    await bringSearchForward(own);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const run = async (text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> => {
    // Of several statements the driver gives a list of results.
    const results = [await pool.query<Record<string, unknown>>(text, values && [...values])].flat();
    return { rows: results.flatMap(({ rows }) => rows) };
  };
  return {
    database: own,
    shown,
    beside: { driver: "server", schema, run },
    close: () => database.destroy(),
  };
};
