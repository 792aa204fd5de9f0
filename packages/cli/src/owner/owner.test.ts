import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@foedus/dossier/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { announcedOwner } from "./owner-file.js";
import { runDossier as run } from "../commands/testing/run-dossier.js";
import { Servers } from "./testing/serving.js";

const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;

let folder = "";
let store = "";
const servers = new Servers();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-owner-"));
  store = join(folder, "store");
});

afterAll(async () => {
  servers.end();
  await rm(folder, { recursive: true, force: true });
});

test("what a running server owns is worked on through it, with the same answers, and directly when it was killed", async () => {
  expect((await run("new", store)).code).toBe(0);
  const server = await servers.serving(store);
  expect((await stat(join(store, "owner.json"))).mode & 0o777).toBe(0o600);

  const taken = await run("import", store, ALASKA, "--by", "Änne Berg");
  expect(taken).toMatchObject({ code: 0, err: "" });
  expect(taken.out).toMatch(/^Taken in: \d+ records\. This is entry 1 of the log\.\n$/u);
  expect((await run("undo", store)).out).toMatch(/^Undone: entry 1, \d+ records\. This is entry 2/u);
  expect((await run("redo", store)).code).toBe(0);
  expect((await run("redo", store)).err).toContain(`${store}: `);
  expect((await run("export", store, join(folder, "through"))).code).toBe(0);
  const through = { text: await run("history", store), lines: await run("history", store, "--json") };
  expect(through.text.out).toContain("  Änne Berg  Import of ");

  server.kill("SIGKILL");
  await once(server, "exit");
  // It could take nothing back, and nobody is misled by what it left.
  expect(await announcedOwner(store)).not.toBeNull();
  expect(await run("history", store)).toEqual(through.text);
  expect(await run("history", store, "--json")).toEqual(through.lines);
  expect((await run("export", store, join(folder, "direct"))).code).toBe(0);
  const name = "statements/sunday-2025-08-17.jsonl";
  expect(await readFile(join(folder, "direct", name))).toEqual(await readFile(join(folder, "through", name)));
});

test("a server that is stopped takes its announcement back", async () => {
  const server = await servers.serving(store);
  expect(await announcedOwner(store)).not.toBeNull();
  server.kill("SIGTERM");
  expect(await once(server, "exit")).toEqual([0, null]);
  expect(await announcedOwner(store)).toBeNull();
});

test("an owner that is no server is waited for a while and then named; a left announcement does not mislead", async () => {
  const opened = await openStore(store);
  if (opened.type === "problem") throw new Error(opened.problem.message);
  // As a killed server leaves it: nobody listens there.
  const left = { address: "http://127.0.0.1:9/", token: "t".repeat(43) };
  await writeFile(join(store, "owner.json"), JSON.stringify(left));
  const refused = await run("history", store);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("This store is in use by process");
  const waiting = run("history", store);
  await opened.store.close();
  expect((await waiting).code).toBe(0);
});
