import { open } from "node:fs/promises";
import { LIMITS } from "../limits.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { tooLarge } from "../take-in.js";

const WHY: Readonly<Record<string, readonly [ReadingProblem["code"], string, string]>> = {
  ENOENT: ["missing", "There is no such file.", "Check the path."],
  ENOTDIR: ["missing", "There is no such file.", "Check the path."],
  EACCES: ["unreadable", "You may not read this file.", "Check the file and its permissions."],
  EPERM: ["unreadable", "You may not read this file.", "Check the file and its permissions."],
};

/** The bytes of a file. Its size is looked at before anything is read, so a huge file costs nothing. */
export const readBytes = async (path: string): Promise<Uint8Array | ReadingProblem> => {
  try {
    const file = await open(path);
    try {
      const about = await file.stat();
      if (!about.isFile())
        return problemOf("not_a_file", "This is not a file.", "Give a file, a folder or an address.");
      if (about.size > LIMITS.input) return tooLarge(about.size);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const known = WHY[code] ?? [
      "unreadable",
      `This file cannot be read (${code}).`,
      "Check the file and its permissions.",
    ];
    return problemOf(...known);
  }
};
