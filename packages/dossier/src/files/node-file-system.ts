import { readFile, readdir, stat } from "node:fs/promises";
import { compareCodePoints } from "@foedus/language";
import { UnreadableFolder } from "./file-system.js";
import type { FileContent, FileSystem } from "./file-system.js";

/** The largest file a dossier may hold. A report of this size is no report. */
export const LARGEST_FILE = 16 * 1024 * 1024;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";

const WHY: Readonly<Record<string, string>> = {
  EACCES: "this account may not read it",
  EPERM: "this account may not read it",
  EISDIR: "it is a folder",
  ENOTDIR: "it is a file",
  ELOOP: "its links lead in a circle",
};

const read = async (path: string): Promise<FileContent> => {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { type: "unreadable", why: "it is a folder" };
    if (!about.isFile()) return { type: "unreadable", why: "it is not a regular file" };
    if (about.size > LARGEST_FILE) return { type: "too_large", limit: LARGEST_FILE };
    return { type: "bytes", bytes: await readFile(path) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { type: "absent" };
    return { type: "unreadable", why: WHY[code] ?? `the system answers ${code}` };
  }
};

const list = async (folder: string): Promise<readonly string[] | null> => {
  try {
    return (await readdir(folder)).sort(compareCodePoints);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    throw new UnreadableFolder(folder, WHY[code] ?? `the system answers ${code}`);
  }
};

/** The disk of this machine, for reading. */
export const nodeFileSystem: FileSystem = { read, list };
