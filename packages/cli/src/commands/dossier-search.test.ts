import { createStore } from "@foedus/dossier/store";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundInStoreSchema } from "../output/found-in-store.js";
import { runDossier } from "./testing/run-dossier.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;
const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;
const SCHEMA = `test_cli_search_${String(process.pid)}`;
const STORE = `${SERVER}?schema=${SCHEMA}`;

beforeAll(async () => {
  if (WITHOUT_SERVER) return;
  const made = await createStore(STORE);
  if (made.type === "problem") throw new Error(made.problem.message);
  await made.store.close();
  await runDossier("import", STORE, ALASKA);
});

afterAll(async () => {
  if (WITHOUT_SERVER) return;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`drop schema if exists ${SCHEMA} cascade`);
  await client.end();
});

test.skipIf(WITHOUT_SERVER)(
  "words and filters find statements, marked for people and exact for programs",
  async () => {
    const told = await runDossier("search", STORE, "guarantees", "--kind", "statement", "--limit", "2");
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toMatch(/^sunday-2025-08-17\/\S+ {2}2025-08-1\d {2}.+\n {4}.*\*guarantees?\*/iu);
    expect(told.out).toMatch(/\d+ found; 2 shown, the next with --after \S+\.\n$/u);

    const first = await runDossier(
      "search",
      STORE,
      "guarantees",
      "--kind",
      "statement",
      "--limit",
      "2",
      "--json",
    );
    const page = foundInStoreSchema.parse(JSON.parse(first.out));
    expect(page).toMatchObject({ store: STORE, limit: 2, complete: false, count: { type: "exact" } });
    const next = ["--limit", "2", "--json", "--after", page.next ?? ""];
    const second = await runDossier("search", STORE, "guarantees", "--kind", "statement", ...next);
    const ids = [page, foundInStoreSchema.parse(JSON.parse(second.out))].flatMap(({ hits }) =>
      hits.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test.skipIf(WITHOUT_SERVER)(
  "nothing found is no mistake; a wrong question is told with a way out",
  async () => {
    expect(await runDossier("search", STORE, "xylophone")).toEqual({
      code: 0,
      out: "Nothing found.\n",
      err: "",
    });
    const wrong = await runDossier("search", STORE, "--act", "shout");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/: This cannot be looked for: “act”: .+\n {2}help: /u);
    expect((await runDossier("search", STORE, "a", "--limit", "many")).code).toBe(2);
  },
);
