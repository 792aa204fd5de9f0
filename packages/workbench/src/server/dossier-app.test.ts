import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDossier } from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import { importFolder, openStore, restoreStore } from "@foedus/dossier/store";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileBrief } from "../testing/brief.js";
import { Described } from "../testing/described.js";
import { MOMENT, servedIn, temporaryStore, TOKEN } from "../testing/served-store.js";
import { dossierApp } from "./dossier-app.js";
import type { Served } from "./served.js";

const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const AUTHOR = { actor: "Anna Berg", moment: MOMENT };

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let served: Served;
let server: Described;

beforeAll(async () => {
  temporary = await temporaryStore();
  const loaded = await loadDossier(nodeFileSystem, ALASKA);
  if (loaded.type === "problems") throw new Error("the example is sound");
  const { dossier } = loaded;
  const brief = hostileBrief();
  await importFolder(temporary.store, nodeFileSystem, ALASKA, AUTHOR);
  served = servedIn(temporary, {
    dossier: () => Promise.resolve({ type: "dossier", dossier }),
    brief: () => Promise.resolve({ type: "brief", brief, dossier }),
  });
  server = await Described.of(dossierApp(served));
});

afterAll(() => temporary.remove());

const codeOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  return typeof body === "object" && body !== null && "code" in body ? body.code : null;
};

const post = (path: string, json: unknown, headers: Readonly<Record<string, string>> = {}) =>
  server.post(path, json, { ...AUTHORIZED, ...headers });

const agreement = (id: string, text: string, expects = 0) => ({
  type: "record",
  kind: "agreement",
  id,
  expects,
  value: { text },
});

describe("every route answers as its description says:", () => {
  test("what is served, and the records", async () => {
    expect(await (await server.ask("/api/about")).json()).toMatchObject({ account: "anna", last: 1 });
    expect((await server.ask("/api/records/statement")).status).toBe(200);
    expect((await server.ask("/api/records/dossier/dossier")).status).toBe(200);
    expect(await codeOf(await server.ask("/api/records/agreement/none"))).toBe("no_such_record");
    expect(await codeOf(await server.ask("/api/records/letter"))).toBe("wrong_form");
    const { records } = (await (await server.ask("/api/records/statement")).json()) as {
      readonly records: readonly { readonly id: string }[];
    };
    const id = records[0]?.id ?? "";
    expect(id).toContain("/");
    const one = await server.ask(`/api/records/statement/${encodeURIComponent(id)}`);
    expect(await one.json()).toEqual(records[0]);
  });

  test("a command, its conflict, undoing and doing again", async () => {
    expect((await post("/api/commands", agreement("pact", "-- one\n"))).status).toBe(200);
    const conflict = await post("/api/commands", agreement("pact", "-- two\n"));
    expect(conflict.status).toBe(409);
    expect(await conflict.json()).toMatchObject({
      type: "conflict",
      conflicts: [{ yours: { text: "-- two\n" }, theirs: { value: { text: "-- one\n" }, revision: 1 } }],
    });
    expect((await post("/api/commands/undo", { entry: null })).status).toBe(200);
    expect((await post("/api/commands/redo", {})).status).toBe(200);
    expect(await codeOf(await post("/api/commands/redo", {}))).toBe("nothing_to_redo");
    expect(await codeOf(await post("/api/commands/undo", { entry: 999 }))).toBe("unknown_entry");
  });

  test("who does it is named by the request, or is the account of the server", async () => {
    const named = {
      "x-foedus-actor": encodeURIComponent("Ænne Ø"),
      "x-foedus-moment": "2025-01-01T00:00:00Z",
    };
    const made = await post("/api/commands", agreement("named", "-- named\n"), named);
    expect(await made.json()).toMatchObject({ entry: { actor: "Ænne Ø", moment: "2025-01-01T00:00:00Z" } });
    const unnamed = await post("/api/commands", agreement("unnamed", "-- unnamed\n"));
    expect(await unnamed.json()).toMatchObject({ entry: { actor: "anna", moment: MOMENT } });
    const wrong = await post("/api/commands", agreement("wrong", ""), { "x-foedus-moment": "yesterday" });
    expect(await codeOf(wrong)).toBe("wrong_form");
  });

  test("a retry with the same key is not a second change, also while the first is going on", async () => {
    const key = { "idempotency-key": "one-undo-by-anna" };
    const tries = await Promise.all([1, 2, 3].map(() => post("/api/commands/undo", { entry: null }, key)));
    const [first, ...others] = await Promise.all(tries.map((response) => response.json()));
    expect(first).toMatchObject({ type: "done", entry: { type: "undone" } });
    expect(others).toEqual([first, first]);
    const other = await post("/api/commands/undo", { entry: 1 }, key);
    expect(await codeOf(other)).toBe("key_used_otherwise");
  });

  test("the history in pages, and the log as lines", async () => {
    const page = await server.ask("/api/history?limit=2");
    expect(await page.json()).toMatchObject({ complete: false, limit: 2 });
    expect(await (await server.ask("/api/history?kind=agreement&id=pact")).json()).toMatchObject({
      complete: true,
    });
    expect(await codeOf(await server.ask("/api/history?limit=100000"))).toBe("wrong_form");
    const { last } = (await (await server.ask("/api/history/last")).json()) as { readonly last: number };
    const lines = (await (await server.ask("/api/log?after=1")).text()).trimEnd().split("\n");
    expect(lines).toHaveLength(last - 1);
    const refused = await server.ask("/api/log", {
      method: "POST",
      body: lines[0] ?? "",
      headers: AUTHORIZED,
    });
    expect(await codeOf(refused)).toBe("not_empty");
  });

  test("a log that goes out comes in, in another store, with the same records", async () => {
    const other = await temporaryStore();
    const there = await Described.of(dossierApp(servedIn(other)));
    const log = await (await server.ask("/api/log")).text();
    const broken = await there.ask("/api/log", { method: "POST", body: "{", headers: AUTHORIZED });
    expect(await codeOf(broken)).toBe("broken_log");
    const taken = await there.ask("/api/log", { method: "POST", body: log, headers: AUTHORIZED });
    expect(taken.status).toBe(200);
    server.seen.add("post /api/log");
    expect(await other.store.records("agreement")).toEqual(await served.store.records("agreement"));
    expect(await (await there.ask("/api/log")).text()).toBe(log);
    await other.remove();
  });

  test("reports are read and kept, and what cannot be read is told", async () => {
    const words = "Berg said that the guarantee stands.\n";
    const read = await post("/api/intake/text", { text: words });
    expect(await read.json()).toMatchObject({ reports: [{ text: words, known: null }], problems: [] });
    const about = {
      name: "berg",
      title: "Berg",
      publisher: "Invented",
      published: "2024-05-01",
      address: null,
      language: "en",
    };
    const kept = await post("/api/reports", { about, text: words });
    expect(await kept.json()).toMatchObject({ type: "done" });
    expect(await (await post("/api/reports", { about, text: words })).json()).toEqual({
      type: "known",
      report: "berg",
    });
    expect((await post("/api/reports", { about, text: "Other words." })).status).toBe(409);
    const page = "<script>alert(1)</script><article><p>Berg said more than that.</p></article>";
    const file = await server.ask("/api/intake/file?name=berg.html", {
      method: "POST",
      body: page,
      headers: { ...AUTHORIZED, "content-type": "application/octet-stream" },
    });
    const text = await file.text();
    expect(text).toContain("Berg said more than that.");
    expect(text).not.toContain("alert");
    const address = await post("/api/intake/address", { address: "http://127.0.0.1:1/" });
    expect(await address.json()).toMatchObject({ problems: [{ code: "refused_address" }] });
    const [{ sha256 }] = (
      (await (await post("/api/intake/text", { text: words })).json()) as {
        readonly reports: readonly [{ readonly sha256: string }];
      }
    ).reports;
    expect(await (await server.ask(`/api/reports/with-text/${sha256}`)).json()).toEqual({ report: "berg" });
  });

  test("reports are opened and found, and where parties stand is told", async () => {
    const opened = await server.ask("/api/reports/sunday-2025-08-17");
    const { statements } = (await opened.json()) as { readonly statements: readonly unknown[] };
    expect(statements.length).toBeGreaterThan(10);
    expect(await codeOf(await server.ask("/api/reports/none"))).toBe("no_such_record");
    const found = await server.ask("/api/search?words=guarantee&kind=statement&limit=2");
    expect(await found.json()).toMatchObject({ hits: [{ kind: "statement" }, { kind: "statement" }] });
    expect(await codeOf(await server.ask("/api/search?limit=100000"))).toBe("wrong_question");
    expect(await codeOf(await server.ask("/api/search?colour=red"))).toBe("wrong_form");
    const { standpoints } = (await (await server.ask("/api/positions?party=ukraine")).json()) as {
      readonly standpoints: readonly { readonly party: string }[];
    };
    expect(new Set(standpoints.map(({ party }) => party))).toEqual(new Set(["ukraine"]));
  });

  test("a report is corrected, once, and what the correction lost is told", async () => {
    const path = "/api/reports/sunday-2025-08-17";
    const { report } = (await (await server.ask(path)).json()) as {
      readonly report: { readonly value: { readonly text: string } };
    };
    const text = report.value.text.replace("game-changing", "a step");
    const correction = { text, name: "monday", published: "2025-08-18" };
    const corrected = await post(`${path}/corrections`, correction);
    expect(await corrected.json()).toMatchObject({
      type: "done",
      orphans: expect.arrayContaining([
        expect.objectContaining({ statement: "witkoff-3", correction: "monday" }),
      ]) as unknown,
    });
    const { orphans } = (await (await server.ask("/api/orphans")).json()) as {
      readonly orphans: readonly { readonly statement: string }[];
    };
    expect(orphans.map(({ statement }) => statement)).toContain("witkoff-3");
    expect(await codeOf(await post(`${path}/corrections`, correction))).toBe("corrected_already");
    expect(await codeOf(await post("/api/reports/none/corrections", correction))).toBe("unknown_report");
    await post("/api/commands/undo", { entry: null });
    expect(await (await server.ask("/api/orphans")).json()).toEqual({ orphans: [] });
  });

  test("records come in pages, of which none is longer than it may be", async () => {
    const whole = await served.store.records("statement");
    const ids: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const query: string = after === "" ? "" : `&after=${after}`;
      const page = (await (await server.ask(`/api/records/statement?limit=10${query}`)).json()) as {
        readonly records: readonly { readonly id: string }[];
        readonly next: string | null;
      };
      expect(page.records.length).toBeLessThanOrEqual(10);
      ids.push(...page.records.map(({ id }) => id));
      after = page.next;
    }
    expect(whole).toMatchObject({ value: ids.map((id) => ({ id })) });
    expect(await codeOf(await server.ask("/api/records/statement?after=nowhere"))).toBe("wrong_question");
    expect(await codeOf(await server.ask("/api/records/statement?limit=100000"))).toBe("wrong_form");
  });

  test("everything is taken along in one file, which makes the same store", async () => {
    const folder = await mkdtemp(join(tmpdir(), "foedus-restored-"));
    const file = join(folder, "dossier.foedus-backup");
    const backup = await server.ask("/api/backup");
    await writeFile(file, new Uint8Array(await backup.arrayBuffer()));
    const restored = await restoreStore(join(folder, "store"), file);
    expect(restored).toMatchObject({ type: "answer" });
    const there = await openStore(join(folder, "store"));
    if (there.type === "problem") throw new Error(there.problem.message);
    expect(await there.store.records("statement")).toEqual(await served.store.records("statement"));
    await there.store.close();
    await rm(folder, { recursive: true });
  });

  test("long work is asked for, looked at and cancelled", async () => {
    expect(await (await server.ask("/api/jobs/unread")).json()).toMatchObject({
      reports: expect.arrayContaining(["berg"]) as unknown,
    });
    const asked = await post("/api/jobs", { kind: "read_report", report: "berg" });
    expect(await asked.json()).toMatchObject({ jobs: 1 });
    const { jobs } = (await (await server.ask("/api/jobs?state=queued")).json()) as {
      readonly jobs: readonly { readonly id: string; readonly by: string }[];
    };
    expect(jobs).toMatchObject([{ by: "anna" }]);
    const id = jobs[0]?.id ?? "";
    expect(await (await server.ask(`/api/jobs/${id}`)).json()).toEqual(jobs[0]);
    expect(await (await server.ask("/api/jobs/overview")).json()).toMatchObject({ queued: 1 });
    const cancelled = await server.ask(`/api/jobs/${id}/cancel`, { method: "POST", headers: AUTHORIZED });
    expect(await cancelled.json()).toMatchObject({ state: "cancelled" });
    expect(await (await post("/api/jobs/cancel", { batch: null })).json()).toEqual({ cancelled: 0 });
    expect(await codeOf(await server.ask(`/api/jobs/${crypto.randomUUID()}`))).toBe("no_such_record");
  });

  test("the dossier goes out in every form, the same twice", async () => {
    const files = unzipSync(new Uint8Array(await (await server.ask("/api/exports/folder")).arrayBuffer()));
    expect(Object.keys(files)).toContain("dossier.json");
    expect(strFromU8(files["reports/berg.txt"] ?? new Uint8Array())).toBe(
      "Berg said that the guarantee stands.\n",
    );
    for (const form of ["csv", "json", "annotations", "graphml", "bibtex", "ris", "csl", "docx"]) {
      const [one, two] = [await server.ask(`/api/exports/${form}`), await server.ask(`/api/exports/${form}`)];
      expect(one.headers.get("content-disposition")).toMatch(/^attachment; filename="dossier\.[\w.]+"$/u);
      expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()));
    }
    expect(await codeOf(await server.ask("/api/exports/letter"))).toBe("wrong_form");
  });

  test("the brief, and why there is none", async () => {
    expect((await server.ask("/api/brief")).status).toBe(200);
    const none = await Described.of(dossierApp(servedIn(temporary)));
    expect(await codeOf(await none.ask("/api/brief"))).toBe("no_brief");
    expect(await codeOf(await none.ask("/api/exports/ris"))).toBe("no_brief");
  });

  test("events, so that nothing is left that was not asked for", async () => {
    const events = await server.ask("/api/events?after=0");
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    await events.body?.cancel();
    expect([...server.seen].toSorted()).toEqual([...server.operations].toSorted());
  });
});

test("a PDF is printed, or it is said what is missing for it", async () => {
  const environment = { FOEDUS_CHROMIUM: "/nowhere/chromium" };
  const without = await Described.of(dossierApp({ ...served, environment }));
  const response = await without.ask("/api/exports/pdf");
  expect([response.status, await codeOf(response)]).toEqual([501, "not_printed"]);
});
