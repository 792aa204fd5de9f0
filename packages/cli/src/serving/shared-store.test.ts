import { Client } from "@foedus/workbench/client";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDossier } from "../commands/testing/run-dossier.js";
import { Servers, spawnDossier } from "../owner/testing/serving.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;

const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;
const SCHEMA = `test_shared_${String(process.pid)}`;
const STORE = `${SERVER}?schema=${SCHEMA}`;
const [FIRST, SECOND] = ["sunday-2025-08-17/witkoff-1", "sunday-2025-08-17/witkoff-2"];

const servers = new Servers();
let client: Client;

/** A page of the server, by what the browser says of it. */
const pageAt = (address: string): Client =>
  new Client({
    address,
    actor: () => "Anna Berg",
    fetch: (asked, init) => {
      const headers = new Headers(init.headers);
      headers.set("origin", address);
      return fetch(asked, { ...init, headers });
    },
  });

beforeAll(async () => {
  if (WITHOUT_SERVER) return;
  await runDossier("new", STORE);
  await runDossier("import", STORE, ALASKA);
  const { said } = await servers.serving(STORE);
  client = pageAt(/http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? "");
});

afterAll(async () => {
  servers.end();
  if (WITHOUT_SERVER) return;
  const database = new pg.Client({ connectionString: SERVER });
  await database.connect();
  await database.query(`drop schema if exists ${SCHEMA}, ${SCHEMA}_jobs cascade`);
  await database.end();
});

const statement = async (id: string) => {
  const reply = await client.record("statement", id);
  if (reply.type === "problem" || reply.value === null) throw new Error(JSON.stringify(reply));
  return reply.value;
};

/** Confirms a statement as a page does that saw it at a revision. */
const confirm = async (id: string, expects: number) => {
  const { value } = await statement(id);
  return client.perform({
    type: "record",
    kind: "statement",
    id,
    expects,
    value: { ...value, venue: "CNN" },
  });
};

test.skipIf(WITHOUT_SERVER)(
  "what another process writes into the same database is heard by whoever listens to the server",
  async () => {
    const stop = new AbortController();
    const heard = client.events(stop.signal);
    expect((await heard.next()).value).toMatchObject({ type: "connected", last: 1 });
    const next = async (): Promise<unknown> => {
      for (let one = await heard.next(); one.done !== true; one = await heard.next()) {
        if (one.value.type === "entry") return one.value.entry;
      }
      return null;
    };
    const [entry, rejected] = await Promise.all([
      next(),
      spawnDossier("reject", STORE, FIRST, "--by", "Ole Dahl"),
    ]);
    expect(rejected).toMatchObject({ code: 0, err: "" });
    expect(entry).toMatchObject({
      actor: "Ole Dahl",
      records: expect.arrayContaining([{ kind: "statement", id: FIRST }]) as unknown,
    });
    expect((await statement(FIRST)).value.status).toBe("rejected");
    stop.abort();
  },
);

test.skipIf(WITHOUT_SERVER)(
  "of a page and another process that change the same, the second is shown both sides, whichever it is",
  async () => {
    const conflict = await confirm(FIRST, 1);
    expect(conflict).toMatchObject({
      type: "conflict",
      conflicts: [
        {
          id: FIRST,
          expected: 1,
          theirs: { revision: 2, value: { status: "rejected" }, by: { actor: "Ole Dahl" } },
        },
      ],
    });
    expect(await confirm(SECOND, 1)).toMatchObject({ type: "done" });
    // Both records of the import were changed since: it cannot be taken back.
    const undone = await spawnDossier("undo", STORE, "1");
    expect([undone.code, undone.out]).toEqual([1, ""]);
    expect(undone.err).toContain(`The statement “${SECOND}” is something else by now, by Anna Berg`);
  },
);
