import { fillStore, openStore } from "../open.js";
import type { Answer } from "../store.js";
import { fileFailure } from "./file-problem.js";
import { checkEntries, readEntries } from "./read-backup.js";
import type { Read } from "./read-backup.js";

/** What was restored from a file. */
export interface Restored extends Read {
  /** The address of the store, without a password. */
  readonly store: string;
}

/** Fills a store that is there; only an empty one lets itself be filled. */
const fillThere = async (address: string, path: string): Promise<Answer<string>> => {
  const opened = await openStore(address);
  if (opened.type === "problem") return opened;
  try {
    const filled = await opened.store.replay(readEntries(path));
    return filled.type === "problem" ? filled : { type: "answer", value: opened.store.address };
  } finally {
    await opened.store.close();
  }
};

/**
 * Makes a store at an address from a backup or an exported log, of whichever driver, whole or not at all. The file is read to
 * its end before anything is made, and once more while it is taken in. Where there is a store already it must be empty.
 * Problems: `no_file`, `not_a_backup`, `broken_backup`, `broken_log`, `newer_version`, `not_empty`, and those of making a store.
 */
export const restoreStore = async (address: string, path: string): Promise<Answer<Restored>> => {
  let read: Read;
  try {
    read = await checkEntries(path);
  } catch (error) {
    return { type: "problem", problem: fileFailure(error, path).problem };
  }
  const made = await fillStore(address, readEntries(path));
  const filled =
    made.type === "problem" && made.problem.code === "already_a_store"
      ? await fillThere(address, path)
      : made;
  return filled.type === "problem" ? filled : { type: "answer", value: { ...read, store: filled.value } };
};
