import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { StoreFailure } from "../problem.js";
import { fileFailure, refusedFile } from "./file-problem.js";

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Gives the file its name. Without `replace`, a file that has come to be there meanwhile is not written over either. */
const give = async (temporary: string, target: string, replace: boolean): Promise<void> => {
  if (!replace) {
    try {
      await link(temporary, target);
      await rm(temporary);
      return;
    } catch (error) {
      // Some disks have no second names for a file; there the check before must do.
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
    }
  }
  await rename(temporary, target);
};

/** How a whole file is written. */
export interface WholeFile {
  /** Whether a file of this name may be replaced. */
  readonly replace: boolean;
  readonly packed: boolean;
  /** Reads the finished file back under its temporary name, and throws where it is not what it should be. */
  readonly check: (temporary: string) => Promise<void>;
}

/**
 * Writes texts to a file as they come: under a temporary name beside it, flushed to the disk, read back, and only then given
 * its name. Killed or failed at any moment, there is nothing new under that name. Throws StoreFailure.
 */
export const writeWholeFile = async (
  path: string,
  texts: AsyncIterable<string>,
  { replace, packed, check }: WholeFile,
): Promise<{ readonly bytes: number }> => {
  const target = resolve(path);
  const unique = createHash("sha256")
    .update(`${String(process.pid)} ${target}`)
    .digest("hex")
    .slice(0, 8);
  const temporary = join(dirname(target), `.${basename(target)}.${unique}.part`);
  try {
    if (!replace && (await isThere(target))) {
      const help = "Choose another name, or replace it with --force.";
      throw refusedFile("file_exists", path, "There is a file of this name already.", help);
    }
    // `flush`: closed only once the disk has it.
    const out = createWriteStream(temporary, { flush: true });
    if (packed) await pipeline(texts, createGzip(), out);
    else await pipeline(texts, out);
    await check(temporary);
    const { size } = await stat(temporary);
    await give(temporary, target, replace);
    await syncFolder(dirname(target));
    return { bytes: size };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error instanceof StoreFailure ? error : fileFailure(error, path);
  }
};
