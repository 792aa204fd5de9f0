import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entrySchema, openStore } from "@foedus/dossier/store";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeChangeSchema } from "../output/store-change.js";
import { runDossier } from "./testing/run-dossier.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;
const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;

const SCHEMAS = ["one", "two"].map((name) => `test_cli_${String(process.pid)}_${name}`);
const [STORE = "", OTHER = ""] = SCHEMAS.map((schema) => `${SERVER}?schema=${schema}`);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foedus-dossier-"));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (WITHOUT_SERVER) return;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  for (const schema of SCHEMAS) await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
});

const change = async (...words: string[]) => {
  const { code, out, err } = await runDossier(...words, "--json");
  expect([code, err]).toEqual([0, ""]);
  return storeChangeSchema.parse(JSON.parse(out));
};

test.skipIf(WITHOUT_SERVER)(
  "a dossier goes in, is undone and done again, comes out, and goes in again to the same bytes",
  async () => {
    expect(await change("new", STORE)).toMatchObject({ did: "new", store: STORE, entry: null });
    const taken = await change("import", STORE, ALASKA, "--by", "Anna Berg");
    expect(taken).toMatchObject({ did: "import", entry: 1, of: null });
    expect(taken.changes).toBeGreaterThan(10);
    expect(await change("undo", STORE)).toMatchObject({ entry: 2, of: 1, changes: taken.changes });
    expect((await runDossier("export", STORE, join(folder, "none"))).code).toBe(2);
    expect(await change("redo", STORE)).toMatchObject({ entry: 3, of: 1, changes: taken.changes });
    expect(await change("import", STORE, ALASKA)).toMatchObject({ entry: null, changes: 0 });

    await change("new", OTHER);
    expect(await change("export", STORE, join(folder, "out"))).toMatchObject({ changes: 8 });
    await change("import", OTHER, join(folder, "out"));
    await change("export", OTHER, join(folder, "again"));
    for (const name of ["dossier.json", "statements/sunday-2025-08-17.jsonl", "agreements/alaska.foedus"]) {
      expect(readFileSync(join(folder, "again", name))).toEqual(readFileSync(join(folder, "out", name)));
    }

    const told = await runDossier("history", STORE);
    expect(told.out).toMatch(
      /^3 {2}\S+ {2}\S+ {2}did again entry 1: Import of A guarantee for Ukraine, as reported after Alaska \(\d+ records\)\n2 /u,
    );
    expect(told.out).toContain("  Anna Berg  Import of ");
    const lines = (await runDossier("history", STORE, "--json", "--limit", "2")).out.trimEnd().split("\n");
    expect(lines.map((line) => entrySchema.parse(JSON.parse(line)).number)).toEqual([3, 2]);
  },
);

test.skipIf(WITHOUT_SERVER)(
  "an import that would change what somebody else has changed is refused, and shows both",
  async () => {
    const opened = await openStore(OTHER);
    if (opened.type === "problem") throw new Error(opened.problem.message);
    const now = await opened.store.record("agreement", "alaska");
    const expects = now.type === "answer" ? (now.value?.revision ?? 0) : 0;
    await opened.store.perform(
      { type: "record", kind: "agreement", id: "alaska", expects, value: { text: "-- of Ole\n" } },
      { actor: "Ole Dahl", moment: "2024-05-01T00:00:00Z" },
    );
    await opened.store.close();
    const { code, out, err } = await runDossier("import", OTHER, ALASKA);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("The agreement “alaska” is something else by now, by Ole Dahl in entry 2.\n");
    expect(err).toContain('theirs: {"text":"-- of Ole\\n"}');
    expect(err).toContain("Nothing was changed.");
  },
);

test.skipIf(WITHOUT_SERVER)("what cannot be done is told with a way out, and exits with 2", async () => {
  const nowhere = join(folder, "nowhere");
  expect(await runDossier("history", nowhere)).toMatchObject({
    code: 2,
    out: "",
    err: `${nowhere}: This folder is no store.\n  help: Make one: foedus dossier new ${nowhere}. A dossier in folder form is taken in by foedus dossier import.\n`,
  });
  expect(existsSync(nowhere)).toBe(false);
  expect((await runDossier("undo", STORE, "first")).err).toContain("“first” is no number of an entry.");
  expect((await runDossier("history", STORE, "--limit", "0")).code).toBe(2);
  expect((await runDossier("undo", STORE, "2")).err).toContain(
    "Entry 2 is no command that could be taken back.",
  );
  const bare = join(folder, "bare");
  mkdirSync(bare);
  expect(await runDossier("import", STORE, bare)).toMatchObject({
    code: 2,
    err: expect.stringContaining("There is no report in this folder.") as unknown,
  });
  const full = join(folder, "full");
  mkdirSync(full);
  writeFileSync(join(full, "letter.txt"), "Dear Anna");
  expect((await runDossier("export", STORE, full)).err).toContain(`${full} holds other things already.`);
  expect(readFileSync(join(full, "letter.txt"), "utf8")).toBe("Dear Anna");
});
