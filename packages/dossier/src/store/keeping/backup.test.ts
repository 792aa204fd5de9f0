import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderFiles } from "../form/folder-files.js";
import { openStore } from "../open.js";
import type { Store } from "../store.js";
import {
  answered,
  any,
  author,
  contents,
  done,
  record,
  report,
  take,
  wholeLog,
} from "../testing/commands.js";
import { on, onBothDrivers, otherThan } from "../testing/drivers.js";
import { readEntries } from "./read-backup.js";
import { restoreStore } from "./restore.js";
import { backupStore, logOf, writeLog } from "./write-backup.js";

const runs = Number(process.env["FOEDUS_CASES"] ?? 20);
const NOW = { moment: "2024-05-02T08:00:00Z", replace: false };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-backup-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const everything = async (store: Store) => ({
  records: await contents(store, "revisions"),
  log: await wholeLog(store),
  files: answered(await folderFiles(store)),
});

const opened = async (address: string): Promise<Store> => {
  const there = await openStore(address);
  if (there.type === "problem") throw new Error(there.problem.message);
  return there.store;
};

/** Some records, a change, an undo: four entries. */
const begin = async (store: Store): Promise<void> => {
  done(await store.perform(report("oslo", "Zeilen\u2028und\u2029Enden.\n"), author(1)));
  done(await store.perform(record("agreement", "pact", { text: "-- one\n" }), author(2)));
  done(await store.perform(record("agreement", "pact", { text: "-- two\n" }, 1), author(3)));
  done(await store.undo(author(4)));
};

for (const name of ["folder", "server"] as const) {
  // Both are needed: what was in one is restored in the other.
  on("server", `a backup of a ${name}`, (server) => {
    const from = name === "server" ? server : otherThan(server);

    test("restored on the other driver gives the same records, revisions, log and folder form, whatever was done", async () => {
      const [store, other] = [await from.create(), await otherThan(from).create()];
      await fc.assert(
        fc.asyncProperty(any, async (steps) => {
          await from.empty(store);
          await from.empty(other);
          for (const [number, step] of steps.entries()) await take(store, step, number);
          const file = join(folder, "backup");
          const written = answered(await backupStore(store, file, { ...NOW, replace: true }));
          expect(answered(await other.replay(readEntries(file)))).toBe(written.entries);
          expect(await everything(other)).toEqual(await everything(store));
        }),
        { numRuns: runs },
      );
    });

    test("moves the dossier to the other driver and back", async () => {
      const store = await from.create();
      await begin(store);
      const [there, back] = [await otherThan(from).address(), await from.address()];
      answered(await backupStore(store, join(folder, "first"), NOW));
      expect(answered(await restoreStore(there, join(folder, "first")))).toMatchObject({ entries: 4 });
      const moved = await opened(there);
      done(await moved.redo(author(5)));
      answered(await backupStore(moved, join(folder, "second"), NOW));
      const expected = await everything(moved);
      await moved.close();
      expect(answered(await restoreStore(back, join(folder, "second")))).toMatchObject({ entries: 5 });
      const returned = await opened(back);
      expect(await everything(returned)).toEqual(expected);
      await returned.close();
    });
  });
}

onBothDrivers("a backup", (driver) => {
  test("of the same store at the same moment is the same bytes, and is never written over unasked", async () => {
    const store = await driver.create();
    await begin(store);
    const [first, second] = [join(folder, "first"), join(folder, "second")];
    answered(await backupStore(store, first, NOW));
    answered(await backupStore(store, second, NOW));
    expect(await readFile(second)).toEqual(await readFile(first));
    await writeFile(first, "mine");
    expect(await backupStore(store, first, NOW)).toMatchObject({
      problem: { code: "file_exists", store: first },
    });
    expect(await readFile(first, "utf8")).toBe("mine");
    answered(await backupStore(store, first, { ...NOW, replace: true }));
    expect(await readFile(first)).toEqual(await readFile(second));
    expect(await backupStore(store, join(folder, "none", "x"), NOW)).toMatchObject({
      problem: { code: "no_file" },
    });
    expect((await readdir(folder)).toSorted()).toEqual(["first", "second"]);
  });

  test("that was cut off or changed is refused, or holds what it held", async () => {
    const store = await driver.create();
    const other = await driver.create();
    await begin(store);
    const file = join(folder, "backup");
    answered(await backupStore(store, file, NOW));
    const packed = await readFile(file);
    const plain = gunzipSync(packed);
    const log = await wholeLog(store);
    const spoiled = fc.tuple(
      fc.boolean(),
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(7),
    );
    await fc.assert(
      fc.asyncProperty(spoiled, async ([isPacked, isCut, where, bit]) => {
        const bytes = Buffer.from(isPacked ? packed : plain);
        const at = Math.min(bytes.length - 1, Math.floor(where * bytes.length));
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        await writeFile(file, isCut ? bytes.subarray(0, at) : bytes);
        await driver.empty(other);
        const replayed = await other.replay(readEntries(file));
        // Some bits of the packing mean nothing.
        expect(await wholeLog(other)).toEqual(replayed.type === "answer" ? log : []);
        expect(isCut && replayed.type === "answer").toBe(false);
      }),
      { numRuns: runs * 2 },
    );
  });

  test.each([
    ["nothing", Buffer.from(""), "not_a_backup", "This file is empty."],
    ["a letter", Buffer.from("Dear Anna\n"), "not_a_backup", "neither a backup nor a log"],
    [
      "another program's JSON",
      Buffer.from('{"form":"other"}\n'),
      "not_a_backup",
      "neither a backup nor a log",
    ],
    [
      "a backup of a release to come",
      gzipSync('{"form":"foedus-backup","version":2}\n'),
      "newer_version",
      "newer release",
    ],
    [
      "a backup of a store to come",
      gzipSync(
        '{"form":"foedus-backup","version":1,"store":"x","schema":9999,"moment":"2024-05-02T08:00:00Z"}\n{}\n',
      ),
      "newer_version",
      "newer release",
    ],
  ])("%s is refused with a way out, and leaves nothing", async (_, bytes, code, words) => {
    const address = await driver.address();
    const file = join(folder, "given");
    await writeFile(file, bytes);
    const restored = await restoreStore(address, file);
    expect(restored).toMatchObject({ type: "problem", problem: { code, store: file } });
    expect(restored.type === "problem" ? restored.problem.message : "").toContain(words);
    expect(restored.type === "problem" ? restored.problem.help : "").not.toBe("");
    expect(await openStore(address)).toMatchObject({ problem: { code: "not_a_store" } });
    expect(driver.name === "folder" && existsSync(address)).toBe(false);
  });

  test("whose entries cannot be replayed is refused, and leaves nothing", async () => {
    const store = await driver.create();
    await begin(store);
    const file = join(folder, "log");
    answered(await writeLog(store, file, { replace: false }));
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, lines.with(2, (lines[2] ?? "").replace("-- two", "-- 2")).join("\n"));
    const address = await driver.address();
    expect(await restoreStore(address, file)).toMatchObject({ problem: { code: "broken_log" } });
    expect(await openStore(address)).toMatchObject({ problem: { code: "not_a_store" } });
    expect(driver.name === "folder" && existsSync(address)).toBe(false);
  });

  test("is restored into an empty store, and into none that has a history", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    await begin(store);
    const file = join(folder, "backup");
    answered(await backupStore(store, file, NOW));
    await other.close();
    expect(answered(await restoreStore(other.address, file))).toMatchObject({ entries: 4 });
    expect(await restoreStore(other.address, file)).toMatchObject({ problem: { code: "not_empty" } });
  });
});

onBothDrivers("an exported log", (driver) => {
  test("has an entry a line, and a store can be made of it without a checksum", async () => {
    const store = await driver.create();
    await begin(store);
    const file = join(folder, "log.jsonl");
    expect(answered(await writeLog(store, file, { replace: false }))).toMatchObject({
      entries: 4,
      sha256: null,
    });
    const told: string[] = [];
    answered(await logOf(store, (line) => told.push(line)));
    expect(told.join("")).toBe(await readFile(file, "utf8"));
    expect(told.map((line): unknown => JSON.parse(line))).toEqual(await wholeLog(store));
    const address = await driver.address();
    expect(answered(await restoreStore(address, file))).toMatchObject({ entries: 4, sha256: null });
    const other = await opened(address);
    expect(await everything(other)).toEqual(await everything(store));
    await other.close();
  });
});
