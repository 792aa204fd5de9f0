import { StoreFailure } from "../problem.js";
import type { StoreProblem, StoreProblemCode } from "../problem.js";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

const KNOWN: Readonly<Record<string, readonly [code: StoreProblemCode, message: string, help: string]>> = {
  ENOSPC: [
    "disk_full",
    "The disk is full; nothing was left under this name.",
    "Free some room, or choose another disk, and do it again.",
  ],
  EDQUOT: [
    "disk_full",
    "This account has used all the space it may use; nothing was left under this name.",
    "Free some room, or choose another disk, and do it again.",
  ],
  EACCES: [
    "not_allowed",
    "This account may not use this file.",
    "Check the permissions, or choose another place.",
  ],
  EPERM: [
    "not_allowed",
    "This account may not use this file.",
    "Check the permissions, or choose another place.",
  ],
  EROFS: ["not_allowed", "This disk is for reading only.", "Choose another place."],
  ENOENT: [
    "no_file",
    "There is no such file or folder.",
    "Check the path; the folder of a new file must be there.",
  ],
  ENOTDIR: ["no_file", "Its folder is a file.", "Check the path."],
  EISDIR: ["no_file", "This is a folder, not a file.", "Name a file."],
  EEXIST: [
    "file_exists",
    "There is a file of this name already.",
    "Choose another name, or replace it with --force.",
  ],
};

/** Why a file could not be used. Whoever knows that it is about a file calls this; the store's disk has words of its own. */
export const fileFailure = (error: unknown, path: string): StoreFailure => {
  if (error instanceof StoreFailure) return error;
  const [code, message, help] = KNOWN[codeOf(error)] ?? [
    "file_error" as const,
    `The system answers ${codeOf(error)}.`,
    "Check the disk, or choose another place.",
  ];
  return new StoreFailure({ code, store: path, message, help }, error);
};

/** A refusal of a file for what it holds. */
export const refusedFile = (
  code: Extract<StoreProblemCode, "not_a_backup" | "broken_backup" | "newer_version" | "file_exists">,
  path: string,
  message: string,
  help: string,
): StoreFailure => new StoreFailure({ code, store: path, message, help } satisfies StoreProblem);
