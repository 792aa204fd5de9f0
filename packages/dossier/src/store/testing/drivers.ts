import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterEach, describe } from "vitest";
import { jobsSchemaOf } from "../../jobs/queue/schema-name.js";
import { readAddress } from "../opening/address.js";
import { openFolder } from "../opening/folder.js";
import type { OpenedDatabase } from "../opening/opened.js";
import { preparedDatabase } from "../opening/prepared.js";
import { openServer } from "../opening/server.js";
import { Store } from "../store.js";
import type { Database } from "../tables.js";

/** One of the two databases the shared tests run on. */
export interface Driver {
  readonly name: "folder" | "server";
  /** An address at which there is nothing yet; whatever comes to be there is removed after the test. */
  address(): Promise<string>;
  /** An empty store at an address of its own; closed after the test where the test has not. */
  create(): Promise<Store>;
  /** Takes everything out of a store of `create`, as if it were new: much quicker than another one. */
  empty(store: Store): Promise<void>;
  /** Asks the database behind a closed store directly, as nobody else does. */
  ask(address: string, sql: string): Promise<readonly unknown[]>;
}

/** Whether `npm test` found no server on a machine that need not have one; in continuous integration it is never so. */
export const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;

/** Where PostgreSQL is. The tests fail where it cannot be reached, unless `npm test` said that they are skipped. */
export const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";

const CACHE = fileURLToPath(new URL("../../../../../node_modules/.cache/foedus-store", import.meta.url));

const onServer = async (schema: string, sql: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: SERVER, options: `-c search_path=${schema}` });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const cleaning: (() => Promise<void>)[] = [];
const databases = new WeakMap<Store, Database>();

const created = (opened: OpenedDatabase): Store => {
  const store = new Store(opened);
  databases.set(store, opened.database);
  cleaning.push(() => store.close());
  return store;
};

const empty = async (store: Store): Promise<void> => {
  const database = databases.get(store);
  if (database === undefined) throw new Error("not a store of this driver");
  for (const table of ["search_entries", "subjects", "records", "standing", "touches", "entries"] as const) {
    await database.deleteFrom(table).execute();
  }
  await database.updateTable("head").set({ last: 0 }).execute();
  await database.updateTable("search_state").set({ changed: 0, entries: 0 }).execute();
};

const folder: Driver = {
  name: "folder",
  address: async () => {
    const path = await mkdtemp(join(tmpdir(), "foedus-store-"));
    cleaning.push(() => rm(path, { recursive: true, force: true }));
    return join(path, "store");
  },
  create: async () => {
    const address = readAddress(await folder.address());
    if (address.type !== "folder") throw new Error("the address of a folder");
    const prepared = await preparedDatabase(CACHE);
    return created(await openFolder(address, "create", { prepared, forced: false }));
  },
  empty,
  ask: async (address, sql) => {
    const database = await PGlite.create({ dataDir: join(address, "database") });
    try {
      await database.query("set search_path to foedus");
      return (await database.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await database.close();
    }
  },
};

const server: Driver = {
  name: "server",
  address: async () => {
    const schema = `test_${randomUUID().replaceAll("-", "")}`;
    cleaning.push(async () => {
      await onServer(schema, `drop schema if exists ${schema}, ${jobsSchemaOf(schema)} cascade`);
    });
    return `${SERVER}?schema=${schema}`;
  },
  create: async () => {
    const address = readAddress(await server.address());
    if (address.type !== "server") throw new Error("the address of a server");
    return created(await openServer(address, "create"));
  },
  empty,
  ask: (address, sql) => onServer(new URL(address).searchParams.get("schema") ?? "", sql),
};

/** The driver that a store moves to. */
export const otherThan = (driver: Driver): Driver => (driver.name === "folder" ? server : folder);

/** Runs tests on one driver, each test with stores of its own. */
export const on = (name: Driver["name"], what: string, tests: (driver: Driver) => void): void => {
  describe.skipIf(name === "server" && WITHOUT_SERVER)(`${what}, ${name}`, () => {
    // The last made is removed first: a store is closed before its schema goes.
    afterEach(async () => {
      for (const clean of cleaning.splice(0).toReversed()) await clean();
    });
    tests(name === "folder" ? folder : server);
  });
};

/** Runs the same tests on PGlite and on PostgreSQL. */
export const onBothDrivers = (what: string, tests: (driver: Driver) => void): void => {
  on("folder", what, tests);
  on("server", what, tests);
};
