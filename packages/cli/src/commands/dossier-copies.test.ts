import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore, openStore } from "@foedus/dossier/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeCopySchema } from "../output/store-copy.js";
import { runDossier } from "./testing/run-dossier.js";

const folder = mkdtempSync(join(tmpdir(), "foedus-copies-"));
const store = join(folder, "store");
const backup = join(folder, "talks.backup");

beforeAll(async () => {
  const created = await createStore(store);
  if (created.type === "problem") throw new Error(created.problem.message);
  const change = {
    type: "record",
    kind: "agreement",
    id: "pact",
    expects: 0,
    value: { text: "-- a\n" },
  } as const;
  await created.store.perform(change, { actor: "Anna Berg", moment: "2024-05-01T00:00:00Z" });
  await created.store.undo({ actor: "Anna Berg", moment: "2024-05-02T00:00:00Z" });
  await created.store.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a store is backed up to one file, which is not written over unasked, and restored elsewhere", async () => {
  const { code, out } = await runDossier("backup", store, backup, "--json");
  expect(code).toBe(0);
  const written = storeCopySchema.parse(JSON.parse(out));
  expect(written).toMatchObject({ did: "backup", store, file: backup, entries: 2 });
  expect(await runDossier("backup", store, backup)).toMatchObject({
    code: 2,
    err: `${backup}: There is a file of this name already.\n  help: Choose another name, or replace it with --force.\n`,
  });
  expect((await runDossier("backup", store, backup, "--force")).out).toMatch(
    /read back: 2 entries, 1 KB\.\n$/u,
  );

  const restored = join(folder, "restored");
  const told = await runDossier("restore", restored, backup, "--json");
  expect(storeCopySchema.parse(JSON.parse(told.out))).toEqual({
    did: "restore",
    store: restored,
    file: backup,
    entries: 2,
    sha256: expect.any(String) as string,
  });
  expect((await runDossier("log", restored)).out).toBe((await runDossier("log", store)).out);
  expect((await runDossier("restore", restored, backup)).err).toContain("This store has a history already.");
});

test("the log goes to the terminal or a file, and a store made of it says that it has no checksum", async () => {
  const file = join(folder, "log.jsonl");
  expect((await runDossier("log", store, "-o", file)).out).toBe(`Written to ${file}: 2 entries.\n`);
  expect((await runDossier("log", store)).out).toBe(readFileSync(file, "utf8"));
  const other = join(folder, "of-log");
  expect((await runDossier("restore", other, file)).out).toContain("has no checksum");
  const opened = await openStore(other);
  expect(opened.type).toBe("store");
  if (opened.type === "store") await opened.store.close();
});

test("what is no backup is refused with what to do, and nothing is made", async () => {
  const letter = join(folder, "letter.txt");
  writeFileSync(letter, "Dear Anna\n");
  const { code, err } = await runDossier("restore", join(folder, "nothing"), letter);
  expect(code).toBe(2);
  expect(err).toContain(
    `${letter}: This is neither a backup nor a log of a store.\n  help: Give a file that`,
  );
  expect(await runDossier("log", join(folder, "nothing"))).toMatchObject({ code: 2 });
});
