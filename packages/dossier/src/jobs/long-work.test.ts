import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeFileSystem } from "../files/node-file-system.js";
import { briefAsMarkdown } from "../render/markdown.js";
import { importFolder } from "../store/form/import-folder.js";
import { answered, author } from "../store/testing/commands.js";
import { onBothDrivers } from "../store/testing/drivers.js";
import type { Store } from "../store/store.js";
import type { Job, JobRequest } from "./job.js";
import { Jobs } from "./jobs.js";
import { text } from "./testing/reports.js";

const ROOT = new URL("../../../../", import.meta.url).pathname;
const ALASKA = join(ROOT, "dossiers/alaska-2025");
const NATO = join(ROOT, "library/north-atlantic-treaty/north-atlantic-treaty.foedus");

const library = async () => [{ path: NATO, text: await readFile(NATO, "utf8") }];

onBothDrivers("long work", (driver) => {
  let folder = "";
  const opened: Jobs[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "foedus-long-work-"));
  });

  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.close();
    await rm(folder, { recursive: true });
  });

  /** Lets one job be done to its end. */
  const doJob = async (store: Store, request: JobRequest): Promise<Job> => {
    const options = { workers: 1, now: () => "2024-05-02T08:00:00Z", library };
    const jobs = answered(await Jobs.open(store, options));
    opened.push(jobs);
    const { batch } = answered(await jobs.enqueue(request, "Anna Berg"));
    answered(await jobs.untilDone(new AbortController().signal, batch));
    const [job] = answered(await jobs.list({ batch }));
    if (job === undefined) throw new Error("no job");
    await jobs.close();
    return job;
  };

  const takeIn = (published: string | null): JobRequest => ({
    kind: "take_in",
    places: [folder],
    encoding: null,
    published,
    publisher: "Invented",
    language: "en",
  });

  test("takes in a folder, each report in its entry, says what it could not, and takes in nothing twice", async () => {
    const store = await driver.create();
    await writeFile(join(folder, "one.txt"), text(1));
    await writeFile(join(folder, "one again.txt"), text(1));
    await writeFile(join(folder, "two words.txt"), text(2));
    await writeFile(join(folder, "broken.pdf"), "%PDF-1.7 and nothing more");
    await writeFile(join(folder, "sheet.xlsx"), "x");
    const job = await doJob(store, takeIn("2024-05-01"));
    expect(job).toMatchObject({ state: "done", done: 4, total: 4, refused: 1, tries: 1 });
    const notes = job.notes.map((note) => note.replaceAll(`${folder}/`, ""));
    expect(notes.filter((note) => /^(?:sheet|one)/u.test(note))).toEqual([
      "sheet.xlsx: Its name is none of a report's; it is left out.",
      "one.txt: It is there already, as “one-again”.",
    ]);
    expect(notes.filter((note) => note.startsWith("broken.pdf: "))).toHaveLength(1);
    expect(answered(await store.records("report")).map(({ id }) => id)).toEqual(["one-again", "two-words"]);
    expect(answered(await store.record("report", "two-words"))?.value).toMatchObject({
      about: { title: "two-words", publisher: "Invented", published: "2024-05-01", address: null },
      text: text(2),
    });
    expect(await doJob(store, takeIn("2024-05-01"))).toMatchObject({ state: "done" });
    expect(answered(await store.history()).map(({ actor }) => actor)).toEqual(["Anna Berg", "Anna Berg"]);
  });

  test("takes in no report of which nobody says when it was published", async () => {
    const store = await driver.create();
    await writeFile(join(folder, "one.txt"), text(1));
    expect((await doJob(store, takeIn(null))).notes).toEqual([
      `${join(folder, "one.txt")}: It does not tell published; say it, and take it in again.`,
    ]);
    expect(answered(await store.records("report"))).toEqual([]);
  });

  test("computes the brief of the store as it is, and records it once", async () => {
    const store = await driver.create();
    expect(await importFolder(store, nodeFileSystem, ALASKA, author())).toMatchObject({
      outcome: { type: "done" },
    });
    expect(await doJob(store, { kind: "brief", name: "sunday" })).toMatchObject({ state: "done", notes: [] });
    const brief = answered(await store.record("brief", "sunday"));
    if (brief === null) throw new Error("no brief");
    expect(briefAsMarkdown(brief.value)).toBe(await readFile(join(ALASKA, "expected/brief.md"), "utf8"));
    expect(await doJob(store, { kind: "brief", name: "sunday" })).toMatchObject({
      state: "done",
      notes: ["There is a brief “sunday” already."],
    });
    expect(answered(await store.history()).length).toBe(2);
  });

  test("a brief that cannot be computed is given up with the reason", async () => {
    const store = await driver.create();
    const job = await doJob(store, { kind: "brief", name: "none" });
    expect(job).toMatchObject({ state: "failed", tries: 5 });
    expect(job.reason).toMatch(/^The store says of no dossier what it is about\./u);
  });
});
