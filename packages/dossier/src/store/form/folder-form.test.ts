import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { memoryFileSystem } from "../../files/memory-file-system.js";
import { nodeFileSystem } from "../../files/node-file-system.js";
import { loadDossier } from "../../folder/load.js";
import { position, sampleFiles, statement, TEXT } from "../../testing/sample.js";
import { answered, author, done, record, report } from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";
import type { Kind } from "../records/values.js";
import type { Store } from "../store.js";
import { folderFiles } from "./folder-files.js";
import { readFolderForm } from "./read-folder.js";

const take = async (store: Store, files: ReadonlyMap<string, string | Uint8Array>, folder: string) => {
  const form = await readFolderForm(memoryFileSystem(files), folder);
  expect(form.problems).toEqual([]);
  done(await store.perform({ type: "together", title: "Import", changes: form.changes }, author()));
};

const inFolder = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...files].map(([path, text]) => [`d/${path}`, text]));

/** The store, in which somebody does something each time before the records of a kind are read. */
const changedMeanwhile = (
  store: Store,
  kind: Kind,
  change: () => Promise<void>,
): Parameters<typeof folderFiles>[0] => ({
  address: store.address,
  last: () => store.last(),
  records: async (read) => {
    if (read === kind) await change();
    return store.records(read);
  },
});

const ALASKA = new URL("../../../../../dossiers/alaska-2025", import.meta.url).pathname;

onBothDrivers("the folder form", (driver) => {
  test("holds everything, and what is written is taken in again to the same bytes", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    await take(store, sampleFiles(), "d");
    const more = [
      report("late", "\uFEFFCorrected.\r\n", "oslo"),
      record("statement", "late/berg-1", statement({ report: "late", id: "berg-1" })),
      record("position", "westmark/withdrawal/asks", position({ party: "westmark", stance: "asks" }), 0, {
        sheet: "a",
        place: 5,
      }),
      record("agreement", "pact", { text: 'agreement pact "Pact"\n' }),
      record("reading", "late", { report: "late", reader: 1, statements: 1 }),
      record("version", "pact/draft-1", { agreement: "pact", name: "draft-1", text: "-- a draft" }),
      record("variant", "tripwire", { text: "-- a variant\n" }),
      record("scenario", "attack", { text: "" }),
      record("finding", "f-1", {
        name: "f-1",
        scenario: "attack",
        question: "who",
        answer: { a: [1, null] },
      }),
      record("decision", "d-1", {
        name: "d-1",
        about: "withdrawal",
        decided: "open",
        by: "Anna Berg",
        date: "2024-05-02",
        reason: "Nobody said it.",
      }),
    ];
    done(await store.perform({ type: "together", title: "More", changes: more }, author()));
    const files = answered(await folderFiles(store));
    expect([...files.keys()]).toEqual([
      "agreements/pact.foedus",
      "decisions/all.jsonl",
      "dossier.json",
      "findings/f-1.json",
      "positions/a.jsonl",
      "positions/oslo.jsonl",
      "readings/late.json",
      "reports/late.json",
      "reports/late.txt",
      "reports/oslo.json",
      "reports/oslo.txt",
      "scenarios/attack.foedus",
      "statements/late.jsonl",
      "statements/oslo.jsonl",
      "variants/tripwire.foedus",
      "versions/pact/draft-1.foedus",
    ]);
    await take(other, inFolder(files), "d");
    expect(answered(await folderFiles(other))).toEqual(files);
  });

  test("is that of one state, though somebody corrects a report between its reports and its statements", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    await take(store, sampleFiles(), "d");
    let corrections = 0;
    const correct = async (): Promise<void> => {
      if (corrections > 0) return;
      corrections += 1;
      const correction = { report: "oslo", text: `Corrected. ${TEXT}`, name: "late", published: null };
      done((await store.correct(correction, author(1))).outcome);
    };
    const files = answered(await folderFiles(changedMeanwhile(store, "statement", correct)));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(["reports/late.json", "reports/late.txt", "statements/late.jsonl"]),
    );
    expect(files).toEqual(answered(await folderFiles(store)));
    await take(other, inFolder(files), "d");
  });

  test("is not torn, but refused, where the store is changed each time that it is read", async () => {
    const store = await driver.create();
    await take(store, sampleFiles(), "d");
    let changes = 0;
    const change = async (): Promise<void> => {
      changes += 1;
      done(await store.perform(record("scenario", `s-${String(changes)}`, { text: "" }), author(changes)));
    };
    expect(await folderFiles(changedMeanwhile(store, "position", change))).toMatchObject({
      type: "problem",
      problem: { code: "busy", store: store.address },
    });
    expect(changes).toBe(5);
  });

  test("of the worked example comes back as it lies there, line by line and text by text", async () => {
    const store = await driver.create();
    const form = await readFolderForm(nodeFileSystem, ALASKA);
    expect([form.problems, form.warnings]).toEqual([[], []]);
    done(await store.perform({ type: "together", title: "Import", changes: form.changes }, author()));
    const files = answered(await folderFiles(store));
    // People laid dossier.json out by hand; it says the same.
    const same = (path: string, text: string): unknown =>
      path === "dossier.json" ? (JSON.parse(text) as unknown) : text;
    for (const [path, text] of files) {
      expect(same(path, text)).toEqual(same(path, readFileSync(`${ALASKA}/${path}`, "utf8")));
    }
    expect(files.size).toBe(8);
    expect((await loadDossier(memoryFileSystem(inFolder(files)), "d")).type).toBe("dossier");
  });
});

test("a statement whose words are not found is taken in and told; one without its report is not taken in", async () => {
  const astray = statement({ id: "berg-1", words: ["other words"] });
  const form = await readFolderForm(memoryFileSystem(sampleFiles([astray], [])), "d");
  expect(form.problems).toEqual([]);
  expect(form.warnings).toMatchObject([{ code: "span_differs", file: "d/statements/oslo.jsonl", line: 1 }]);
  expect(form.changes.map(({ id }) => id)).toContain("oslo/berg-1");
  const lost = statement({ id: "berg-1", report: "bern" });
  const other = await readFolderForm(memoryFileSystem(sampleFiles([lost], [])), "d");
  expect(other.problems).toMatchObject([{ code: "unknown_report" }]);
});

test("a folder without dossier.json, or with a broken one, is told and gives nothing", async () => {
  const files = sampleFiles();
  files.delete("d/dossier.json");
  expect((await readFolderForm(memoryFileSystem(files), "d")).problems).toMatchObject([
    { code: "missing_file" },
  ]);
  files.set("d/dossier.json", "{");
  expect(await readFolderForm(memoryFileSystem(files), "d")).toMatchObject({
    changes: [],
    problems: [{ code: "broken_json" }],
  });
});
