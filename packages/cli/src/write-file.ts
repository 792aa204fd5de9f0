import { chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

/** What came of writing: nothing to say, or a sentence that says what to do. */
export type Written = { readonly type: "written" } | { readonly type: "refused"; readonly why: string };

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "the disk is for reading only",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "this account has used all the space it may use",
  EFBIG: "it is larger than this system lets a file be",
  EIO: "the disk does not answer",
  ENAMETOOLONG: "its name is too long",
};

/** The path with every link followed that exists, so that no link leads into a protected folder. */
const real = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    return join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path));
  }
};

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Writes a new file and waits until the disk has it; fails where a file of this name exists. */
const writeNew = async (path: string, content: string | Uint8Array): Promise<void> => {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

const hasNoWriter = (mode: number): boolean => (mode & 0o222) === 0;

/**
 * Writes a whole file or nothing: a new file beside it takes its place at the end, once the disk has it. Whatever lies
 * in a protected folder is never written, nor is a file that is read-only. `write` stands for the disk in tests.
 */
export const writeWhole = async (
  path: string,
  content: string | Uint8Array,
  isProtected: readonly string[],
  write: typeof writeNew = writeNew,
): Promise<Written> => {
  const target = await real(resolve(path));
  for (const folder of isProtected) {
    if (isInside(target, await real(resolve(folder)))) {
      return {
        type: "refused",
        why: `${path}: This lies in the dossier, whose record is never written over. Choose another folder.`,
      };
    }
  }
  const known = await stat(target).catch(() => null);
  if (known !== null && !known.isFile()) {
    const what = known.isDirectory() ? "a folder" : "a device or a pipe";
    return { type: "refused", why: `${path}: This is ${what}, not a file to write to. Choose another name.` };
  }
  if (known !== null && hasNoWriter(known.mode)) {
    const help = "Choose another name, or let the file be written to.";
    return {
      type: "refused",
      why: `${path}: This file exists and is read-only; it is left as it is. ${help}`,
    };
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await write(temporary, content);
    // Who could not read the file before cannot read it now.
    if (known !== null) await chmod(temporary, known.mode);
    await rename(temporary, target);
    return { type: "written" };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const code = codeOf(error);
    return {
      type: "refused",
      why: `${path}: This cannot be written: ${WHY[code] ?? `the system answers ${code}`}. Choose another place.`,
    };
  }
};
