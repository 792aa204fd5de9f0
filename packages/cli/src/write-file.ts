import { realpath, rename, rm, writeFile } from "node:fs/promises";
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

/**
 * Writes a whole file or nothing: a new file beside it takes its place at the end. Whatever lies in a protected
 * folder is never written.
 */
export const writeWhole = async (
  path: string,
  text: string,
  isProtected: readonly string[],
): Promise<Written> => {
  const target = await real(resolve(path));
  for (const folder of isProtected) {
    if (isInside(target, await real(resolve(folder)))) {
      return {
        type: "refused",
        why: `${path}: Reports are never changed, so nothing is written among them. Choose another folder.`,
      };
    }
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
    return { type: "written" };
  } catch (error) {
    await rm(temporary, { force: true });
    const code = codeOf(error);
    return {
      type: "refused",
      why: `${path}: This cannot be written: ${WHY[code] ?? `the system answers ${code}`}.`,
    };
  }
};
