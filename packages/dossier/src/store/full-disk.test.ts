import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "./form/write-folder.js";
import { backupStore, writeLog } from "./keeping/write-backup.js";
import { restoreStore } from "./keeping/restore.js";
import { createStore, openStore } from "./open.js";
import type { Store } from "./store.js";
import { answered, author, done, record, wholeLog } from "./testing/commands.js";

/** A disk of its own with so many megabytes, where this account may have one; null where not. */
const mount = (megabytes: number): string | null => {
  const folder = mkdtempSync(join(tmpdir(), "foedus-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(megabytes)}m`, "none", folder], {
      stdio: "ignore",
    });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
};

const grow = (disk: string, megabytes: number): void => {
  execFileSync("mount", ["-o", `remount,size=${String(megabytes)}m`, disk]);
};

const unmount = (disk: string): void => {
  // Lazily: what failed to begin may keep a file open until the process ends.
  execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true });
};

const probe = mount(1);
if (probe === null)
  console.warn("Left out: this account may not mount a small disk to fill (it needs root on Linux).");
else unmount(probe);

const onSmallDisk = async (megabytes: number, work: (disk: string) => Promise<void>): Promise<void> => {
  const disk = mount(megabytes);
  if (disk === null) throw new Error("a disk could be mounted before and cannot be now");
  try {
    await work(disk);
  } finally {
    unmount(disk);
  }
};

/** Words that no compression makes small (Park and Miller 1988). */
const words = (length: number, seed: number): string => {
  let [text, state] = ["", seed + 1];
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
};

const opened = async (address: string): Promise<Store> => {
  const there = await openStore(address);
  if (there.type === "problem") throw new Error(there.problem.message);
  return there.store;
};

test.skipIf(probe === null)(
  "a full disk under an embedded store is told, and everything acknowledged is there, before and after room is made",
  { timeout: 120_000 },
  () =>
    onSmallDisk(160, async (disk) => {
      const created = await createStore(join(disk, "store"));
      if (created.type === "problem") throw new Error(created.problem.message);
      const { store } = created;
      let refused: unknown = null;
      let number = 0;
      for (; refused === null; number += 1) {
        const change = record("agreement", `pact-${String(number)}`, { text: words(1_000_000, number) });
        const outcome = await store.perform(change, author(number));
        if (outcome.type !== "done") refused = outcome;
      }
      expect(refused).toMatchObject({
        type: "problem",
        problem: { code: "disk_full", store: store.address },
      });
      expect(answered(await store.last())).toBe(number - 1);
      expect((await wholeLog(store)).length).toBe(number - 1);
      grow(disk, 400);
      done(await store.perform(record("agreement", "last", { text: "-- after\n" }), author(number)));
      await store.close();
      const again = await opened(store.address);
      expect(answered(await again.last())).toBe(number);
      expect(answered(await again.records("agreement"))).toHaveLength(number);
      await again.close();
    }),
);

test.skipIf(probe === null)(
  "a full disk under a backup, a log, an export or a restore is told, and leaves nothing there",
  { timeout: 120_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), "foedus-home-"));
    const created = await createStore(join(home, "store"));
    if (created.type === "problem") throw new Error(created.problem.message);
    const { store } = created;
    for (let number = 0; number < 4; number += 1) {
      done(
        await store.perform(
          record("agreement", `pact-${String(number)}`, { text: words(1_000_000, number) }),
          author(),
        ),
      );
    }
    const kept = join(home, "backup");
    const how = { moment: author().moment, replace: false };
    answered(await backupStore(store, kept, how));
    await onSmallDisk(1, async (disk) => {
      const full = { problem: { code: "disk_full" } };
      expect(await backupStore(store, join(disk, "backup"), how)).toMatchObject(full);
      expect(await writeLog(store, join(disk, "log"), how)).toMatchObject(full);
      expect(
        await writeFolder(join(disk, "out"), new Map([["a.foedus", words(2_000_000, 1)]])),
      ).toMatchObject(full);
      expect(await restoreStore(join(disk, "restored"), kept)).toMatchObject(full);
      expect(await readdir(disk)).toEqual([]);
    });
    expect(answered(await store.last())).toBe(4);
    await store.close();
    rmSync(home, { recursive: true });
  },
);
