import { randomUUID } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SERVER, WITHOUT_SERVER } from "../testing/drivers.js";
import { migrate, recordedVersion } from "./migrate.js";
import type { Migration } from "./migration.js";

const schema = `test_${randomUUID().replaceAll("-", "")}`;
let database: Kysely<unknown>;

beforeEach(() => {
  database = new Kysely({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: SERVER }) }),
  });
});

afterEach(async () => {
  await database.schema.dropSchema(schema).ifExists().cascade().execute();
  await database.destroy();
});

const counting = (name: string): Migration => ({
  name,
  up: async (transaction) => {
    await sql`create table ${sql.table(`${schema}.${name}`)} (x integer)`.execute(transaction);
  },
});

const failing: Migration = {
  name: "failing",
  up: async (transaction) => {
    await counting("half").up(transaction);
    throw new Error("the machine stopped");
  },
};

const tables = async (): Promise<readonly string[]> => {
  const found = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = ${schema} order by table_name collate "C"`.execute(database);
  return found.rows.map(({ name }) => name);
};

test.skipIf(WITHOUT_SERVER)(
  "a later release takes an older store forward, and makes no step twice",
  async () => {
    await migrate(database, schema, "here", [counting("one")]);
    await migrate(database, schema, "here", [counting("one"), counting("two")]);
    await migrate(database, schema, "here", [counting("one"), counting("two")]);
    expect(await recordedVersion(database, schema)).toBe(2);
    expect(await tables()).toEqual(["migrations", "one", "two"]);
  },
);

test.skipIf(WITHOUT_SERVER)(
  "a step that stops half way leaves nothing, and what was before it stays",
  async () => {
    await expect(migrate(database, schema, "here", [counting("one"), failing])).rejects.toThrow("stopped");
    expect(await recordedVersion(database, schema)).toBe(1);
    expect(await tables()).toEqual(["migrations", "one"]);
  },
);

test.skipIf(WITHOUT_SERVER)("programs that start together make each step once", async () => {
  const steps = [counting("one"), counting("two"), counting("three")];
  await Promise.all(Array.from({ length: 6 }, () => migrate(database, schema, "here", steps)));
  expect(await recordedVersion(database, schema)).toBe(3);
});
