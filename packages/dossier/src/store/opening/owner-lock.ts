import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreFailure } from "../problem.js";

/** Holds a folder for this process until it is released, or until the process ends in whatever way. */
export interface OwnerLock {
  release(): void;
}

const SQLITE_BUSY = 5;

const ownerOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "another process";
  }
};

/**
 * Takes the folder for this process alone. Node offers no file lock of its own, but SQLite, which comes with it, takes one
 * of the operating system: an exclusive transaction on `owner.lock` that is never finished. The system lets go of it when the
 * process ends, so a crash or `kill -9` leaves nothing to clean up, and a process id that was given out again misleads
 * nobody. `owner.txt` only tells people who it is. Throws StoreFailure `locked`.
 *
 * Nobody else in this process may open `owner.lock`, not even to read or to force it: POSIX lets go of all locks that a process has
 * on a file as soon as it closes any descriptor of that file. SQLite knows that of its own descriptors, and of no others.
 */
export const takeOwnerLock = (folder: string, shown: string): OwnerLock => {
  const owner = join(folder, "owner.txt");
  const lock = new DatabaseSync(join(folder, "owner.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY)) throw error;
    const message = `This store is in use by ${ownerOf(owner)}.`;
    const help = "Wait until it is done or end it; a crashed process holds nothing.";
    throw new StoreFailure({ code: "locked", store: shown, message, help }, error);
  }
  writeFileSync(owner, `process ${String(process.pid)} on ${hostname()}\n`);
  return {
    release: () => {
      rmSync(owner, { force: true });
      lock.close();
    },
  };
};
