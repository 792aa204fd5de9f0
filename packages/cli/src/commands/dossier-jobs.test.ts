import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore } from "@foedus/dossier/store";
import type { Change } from "@foedus/dossier/store";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandLine } from "../command-line.js";
import { storeJobSchema, storeWorkSchema } from "../output/store-jobs.js";
import { dossierRead } from "./dossier-jobs.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;

const SCHEMA = `test_cli_jobs_${String(process.pid)}`;
const STORE = `${SERVER}?schema=${SCHEMA}`;

const report = (name: string): Change => {
  const text = `GENEVA — Norland rejects the draft, its foreign minister Anna Berg said in ${name}.\n`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const about = {
    name,
    title: name,
    publisher: "Invented",
    published: "2024-05-01",
    address: null,
    language: "en",
    sha256,
  };
  return { type: "record", kind: "report", id: name, expects: 0, value: { about, text } };
};

beforeAll(async () => {
  if (WITHOUT_SERVER) return;
  const made = await createStore(STORE);
  if (made.type === "problem") throw new Error(made.problem.message);
  const changes = ["geneva", "oslo", "vienna"].map(report);
  const author = { actor: "Anna Berg", moment: "2024-05-01T08:00:00Z" };
  await made.store.perform({ type: "together", title: "Reports", changes }, author);
  await made.store.close();
});

afterAll(async () => {
  if (WITHOUT_SERVER) return;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`drop schema if exists ${SCHEMA}, ${SCHEMA}_jobs cascade`);
  await client.end();
});

const collecting = () => {
  const written = { out: "", err: "" };
  const io = {
    stdout: (text: string) => {
      written.out += text;
    },
    stderr: (text: string) => {
      written.err += text;
    },
  };
  return { written, io };
};

const run = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  const { written, io } = collecting();
  const code = await runCommandLine(["dossier", ...words], io, (async function* () {})());
  return { code, ...written };
};

const jobs = async (...words: string[]) =>
  (await run("jobs", STORE, "--json", ...words)).out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => storeJobSchema.parse(JSON.parse(line)));

test.skipIf(WITHOUT_SERVER)(
  "reading that a person ends stays in the queue, can be cancelled one by one, and goes on later",
  async () => {
    const { written, io } = collecting();
    expect(await dossierRead(STORE, [], { by: "Anna Berg" }, io, AbortSignal.abort())).toBe(130);
    expect(written.out).toBe(
      `0 jobs done, 3 left in the queue.\nWhat is left goes on with: foedus dossier work ${STORE} --until-done\n`,
    );
    const queued = await jobs("--state", "queued");
    expect(queued.map(({ by, tries }) => [by, tries])).toEqual([
      ["Anna Berg", 0],
      ["Anna Berg", 0],
      ["Anna Berg", 0],
    ]);
    const vienna = queued.find(({ task }) => task.kind === "read_report" && task.report === "vienna");
    const cancelled = await run("jobs", STORE, "--cancel", vienna?.id ?? "");
    expect(cancelled.out).toBe(`${vienna?.id ?? ""}  cancelled  read the report “vienna”\n`);

    const worked = await run("work", STORE, "--until-done", "--json");
    expect([worked.code, storeWorkSchema.parse(JSON.parse(worked.out))]).toEqual([
      0,
      { did: "work", store: STORE, asked: 0, done: 2, failed: 0, cancelled: 0, left: 0 },
    ]);
    expect(worked.err).toMatch(/^0 of 2 jobs/u);
    expect(worked.err).toMatch(/2 of 2 jobs\n$/u);

    const read = await run("read", STORE, "--json");
    expect([read.code, storeWorkSchema.parse(JSON.parse(read.out))]).toMatchObject([
      0,
      { asked: 1, done: 1 },
    ]);
    expect(await run("read", STORE)).toEqual({ code: 0, out: "0 jobs done.\n", err: "" });
    expect((await jobs()).map(({ state }) => state).toSorted()).toEqual([
      "cancelled",
      "done",
      "done",
      "done",
    ]);
  },
);

test.skipIf(WITHOUT_SERVER)(
  "reports are taken in, what is wrong with some is told, and nothing twice",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "foedus-import-"));
    try {
      writeFileSync(join(folder, "bern.txt"), "Berg said no.\n");
      writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7 and nothing more");
      const words = [
        "take-in",
        STORE,
        folder,
        "--publisher",
        "Invented",
        "--language",
        "en",
        "--published",
        "2024-05-01",
        "--by",
        "Ole Dahl",
      ];
      const taken = await run(...words, "--json");
      expect(taken.code).toBe(2);
      expect(storeWorkSchema.parse(JSON.parse(taken.out))).toMatchObject({
        did: "take-in",
        asked: 1,
        done: 1,
      });
      expect(taken.err).toContain("broken.pdf: ");
      expect((await run(...words)).err).toContain("bern.txt: It is there already, as “bern”.\n");
      expect((await run("history", STORE)).out.match(/Ole Dahl {2}record report “bern”/gu)).toHaveLength(1);
      expect(await run("take-in", STORE, folder, "--published", "May")).toMatchObject({
        code: 2,
        err: "“May” is no date of the calendar.\n  help: Write it as YYYY-MM-DD.\n",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.skipIf(WITHOUT_SERVER)("what cannot be asked for is told with a way out, and exits with 2", async () => {
  expect(await run("read", STORE, "oslo", "lima")).toMatchObject({
    code: 2,
    err: "There is no report “lima”.\n  help: foedus dossier export shows the names.\n",
  });
  expect(await run("jobs", STORE, "--cancel", "17")).toMatchObject({
    code: 2,
    err: "There is no job “17”.\n  help: foedus dossier jobs shows the ids.\n",
  });
  expect((await run("work", STORE, "--at-once", "none")).err).toContain("“none” is no number of jobs.");
  expect((await run("jobs", `${SERVER}?schema=not_there`)).code).toBe(2);
});
