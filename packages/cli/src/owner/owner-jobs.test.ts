import { once } from "node:events";
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeJobSchema, storeWorkSchema } from "../output/store-jobs.js";
import { announcedOwner } from "./owner-file.js";
import { runDossier } from "../commands/testing/run-dossier.js";
import { Servers } from "./testing/serving.js";

const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;

const servers = new Servers();
let folder = "";
let store = "";
let reports = "";
let server: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-owner-jobs-"));
  [store, reports] = [join(folder, "store"), join(folder, "reports")];
  await runDossier("new", store);
  await runDossier("import", store, ALASKA);
  await mkdir(reports);
  await writeFile(join(reports, "bern.txt"), "Norland rejects the draft, Anna Berg said on Monday.\n");
  await writeFile(join(reports, "broken.pdf"), "%PDF-1.7 and nothing more");
  server = await servers.serving(store);
});

afterAll(async () => {
  servers.end();
  await rm(folder, { recursive: true, force: true });
});

const work = (out: string) => storeWorkSchema.parse(JSON.parse(out));

test("files are taken in by the server that owns the store, by their paths and in the name given", async () => {
  const said = [
    "--publisher",
    "Invented",
    "--language",
    "en",
    "--published",
    "2024-05-01",
    "--by",
    "Änne Berg",
  ];
  const taken = await runDossier("take-in", store, reports, ...said, "--json");
  expect([taken.code, work(taken.out)]).toEqual([
    2,
    { did: "take-in", store, asked: 1, done: 1, failed: 0, cancelled: 0, left: 0 },
  ]);
  expect(taken.err).toContain("broken.pdf: ");
  expect((await runDossier("history", store)).out).toMatch(/ {2}Änne Berg {2}record report “bern”/u);
});

test("a page, which has no token, cannot have files of this machine read; nobody can name them by halves", async () => {
  const owner = await announcedOwner(store);
  const address = owner?.address ?? "";
  const ask = async (places: readonly string[], headers: Readonly<Record<string, string>>) => {
    const said = { language: "en", encoding: null, published: null, publisher: null };
    const response = await fetch(`${address}api/jobs`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ kind: "take_in", places, ...said }),
    });
    const { code } = (await response.json()) as { readonly code: string };
    return [response.status, code];
  };
  const page = { origin: address.replace(/\/$/u, ""), "sec-fetch-site": "same-origin" };
  expect(await ask([reports], page)).toEqual([403, "token_needed"]);
  const token = { authorization: `Bearer ${owner?.token ?? ""}` };
  expect(await ask(["reports"], token)).toEqual([400, "wrong_form"]);
});

test("reports are read by the server, and the command tells the same as where it has the store itself", async () => {
  const read = await runDossier("read", store, "bern", "--by", "Ole Dahl");
  expect(read).toMatchObject({ code: 0, out: "1 job done.\n" });
  expect((await runDossier("history", store, "--limit", "1")).out).toContain("Ole Dahl  Reading of bern");
  expect(await runDossier("read", store, "lima")).toEqual({
    code: 2,
    out: "",
    err: "There is no report “lima”.\n  help: foedus dossier export shows the names.\n",
  });
  expect(await runDossier("work", store, "--until-done")).toEqual({
    code: 0,
    out: "0 jobs done.\n",
    err: "",
  });
});

test("the jobs are listed and cancelled; one that is over stays what it is", async () => {
  const listed = (await runDossier("jobs", store, "--state", "done", "--json")).out.trimEnd().split("\n");
  const jobs = listed.map((line) => storeJobSchema.parse(JSON.parse(line)));
  expect(jobs.map(({ by, task }) => [by, task.kind])).toEqual([
    ["Ole Dahl", "read_report"],
    ["Änne Berg", "take_in"],
  ]);
  const again = await runDossier("jobs", store, "--cancel", jobs[0]?.id ?? "");
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(again.out).toContain("  done");
  for (const unknown of ["17", crypto.randomUUID()]) {
    expect((await runDossier("jobs", store, "--cancel", unknown)).err).toBe(
      `There is no job “${unknown}”.\n  help: foedus dossier jobs shows the ids.\n`,
    );
  }
});

test("positions, orphans, decisions and corrections go through the server as well, the correction as a page", async () => {
  expect((await runDossier("positions", store, "--party", "ukraine")).out).toContain("ukraine on ");
  expect((await runDossier("orphans", store)).out).toBe("Every statement has its words in its report.\n");
  const decided = await runDossier("decide", store, "russia", "no_further_attack", "--withdraw");
  expect([decided.code, decided.out]).toEqual([2, ""]);
  const page = join(folder, "corrected.html");
  await writeFile(page, "<article><p>Norland accepts the draft, Anna Berg said on Monday.</p></article>");
  const corrected = await runDossier("correct", store, "bern", page);
  expect([corrected.code, corrected.err]).toEqual([0, expect.stringContaining("Read as HTML")]);
  expect((await runDossier("orphans", store)).out).toContain("bern/");
  expect((await runDossier("correct", store, "bern", page)).err).toContain("was corrected already");
  expect((await runDossier("undo", store)).code).toBe(0);
});

test("a brief is worked out by the server and kept", async () => {
  const made = await runDossier("brief", store, "first", "--json");
  expect([made.code, work(made.out)]).toMatchObject([0, { did: "brief", asked: 1, done: 1, left: 0 }]);
  expect((await runDossier("brief", store, "first")).err).toContain("There is a brief “first” already.");
});

test("a server that is killed in the middle of work is told, and its work goes on without it", async () => {
  const reading = runDossier("read", store);
  await expect
    .poll(async () => (await runDossier("jobs", store, "--json")).out.split("\n").length)
    .toBeGreaterThan(5);
  server.kill("SIGKILL");
  await once(server, "exit");
  const { code, err } = await reading;
  // It may have been done in the moment before.
  expect(code === 0 || err.includes("The server does not answer.")).toBe(true);
  const rest = await runDossier("work", store, "--until-done", "--json");
  expect([rest.code, work(rest.out)]).toMatchObject([0, { left: 0, failed: 0 }]);
  expect((await runDossier("read", store)).out).toBe("0 jobs done.\n");
});
