import { createHash } from "node:crypto";
import { MIGRATIONS } from "../migrations/migrate.js";
import { StoreFailure } from "../problem.js";
import type { OpenStore } from "../open-store.js";
import type { Answer } from "../store.js";
import { headerOf } from "./backup-form.js";
import { fileFailure, refusedFile } from "./file-problem.js";
import { checkEntries } from "./read-backup.js";
import { writeWholeFile } from "./whole-file.js";

/** A copy of a log that was written to a file. */
export interface Written {
  readonly entries: number;
  readonly bytes: number;
  /** The checksum of its content; null for a log, which has none. */
  readonly sha256: string | null;
}

/** The log up to the number of entries that there were when it was begun: entries never change, so that is one state. */
async function* logLines(store: OpenStore): AsyncGenerator<string, number, undefined> {
  const head = await store.last();
  if (head.type === "problem") throw new StoreFailure(head.problem);
  let after = 0;
  while (after < head.value) {
    const page = await store.log(after);
    if (page.type === "problem") throw new StoreFailure(page.problem);
    for (const entry of page.value) {
      if (entry.number > head.value) return head.value;
      yield `${JSON.stringify(entry)}\n`;
      after = entry.number;
    }
    if (page.value.length === 0) throw new Error("the log is shorter than its head says");
  }
  return after;
}

const answered = async <Value>(work: () => Promise<Value>, path: string): Promise<Answer<Value>> => {
  try {
    return { type: "answer", value: await work() };
  } catch (error) {
    return { type: "problem", problem: fileFailure(error, path).problem };
  }
};

/**
 * Writes a backup: gzip of JSON Lines, a header, every entry of the log, and their number and checksum. The file is flushed and
 * read back before it has its name; a file of that name is replaced only where `replace` says so. Problems: `file_exists`,
 * `no_file`, `disk_full`, `not_allowed`, `file_error`, and those of the store.
 */
export const backupStore = (
  store: OpenStore,
  path: string,
  { moment, replace }: { readonly moment: string; readonly replace: boolean },
): Promise<Answer<Written>> =>
  answered(async () => {
    let written = { entries: 0, sha256: "" };
    const texts = async function* () {
      const hash = createHash("sha256");
      const header = headerOf({ store: store.address, schema: MIGRATIONS.length, moment });
      const first = `${JSON.stringify(header)}\n`;
      hash.update(first);
      yield first;
      let entries = 0;
      for await (const line of logLines(store)) {
        hash.update(line);
        entries += 1;
        yield line;
      }
      written = { entries, sha256: hash.digest("hex") };
      yield `${JSON.stringify(written)}\n`;
    };
    const check = async (temporary: string): Promise<void> => {
      const found = await checkEntries(temporary);
      if (found.entries === written.entries && found.sha256 === written.sha256) return;
      const help = "Check the disk, or choose another one. Nothing was left under this name.";
      throw refusedFile("broken_backup", path, "What was written reads back as something else.", help);
    };
    const { bytes } = await writeWholeFile(path, texts(), { replace, packed: true, check });
    return { ...written, bytes };
  }, path);

/** Writes the log as it is exported, one entry a line, flushed before the file has its name. Problems as of `backupStore`. */
export const writeLog = (
  store: OpenStore,
  path: string,
  { replace }: { readonly replace: boolean },
): Promise<Answer<Written>> =>
  answered(async () => {
    let entries = 0;
    const texts = async function* () {
      for await (const line of logLines(store)) {
        entries += 1;
        yield line;
      }
    };
    const check = async (): Promise<void> => {};
    const { bytes } = await writeWholeFile(path, texts(), { replace, packed: false, check });
    return { entries, bytes, sha256: null };
  }, path);

/** Gives the lines of the log one by one; answers how many there were. Problems: those of the store. */
export const logOf = (store: OpenStore, take: (line: string) => void): Promise<Answer<number>> =>
  answered(async () => {
    let entries = 0;
    for await (const line of logLines(store)) {
      take(line);
      entries += 1;
    }
    return entries;
  }, store.address);
