import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "@foedus/language";
import { formatOfName } from "../formats/recognise.js";
import { LIMITS } from "../limits.js";
import { problemOf } from "../problem.js";
import type { IntakeProblem } from "../problem.js";

/** What a folder holds. */
export interface FolderContent {
  /** The files that are read, by their endings, in code point order. */
  readonly files: readonly string[];
  /** The files whose endings are none of a report's, and links that lead to folders: not read. */
  readonly leftOut: readonly string[];
  /** The folders that cannot be searched, and limits that were reached. */
  readonly problems: readonly IntakeProblem[];
}

const entriesOf = async (folder: string): Promise<readonly Dirent[] | null> => {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((left, right) =>
      compareCodePoints(left.name, right.name),
    );
  } catch {
    return null;
  }
};

/**
 * Searches a folder and those in it. Links to folders are not followed, since they may lead in a circle. What cannot be
 * searched is listed; the rest is found all the same.
 */
export const filesIn = async (folder: string): Promise<FolderContent> => {
  const files: string[] = [];
  const leftOut: string[] = [];
  const problems: IntakeProblem[] = [];
  const add = (
    source: string,
    code: "unreadable" | "too_deep" | "too_many",
    message: string,
    help: string,
  ): void => {
    problems.push({ ...problemOf(code, message, help), source });
  };
  const search = async (path: string, depth: number): Promise<void> => {
    if (depth > LIMITS.folders) {
      add(
        path,
        "too_deep",
        `Folders lie more than ${LIMITS.folders} deep; this one is not searched.`,
        "Give it by itself.",
      );
      return;
    }
    const entries = await entriesOf(path);
    if (entries === null) {
      add(
        path,
        "unreadable",
        "This folder cannot be read.",
        "Check the permissions of the folder and of those in it.",
      );
      return;
    }
    for (const entry of entries) {
      const within = join(path, entry.name);
      if (entry.isDirectory()) await search(within, depth + 1);
      else if (formatOfName(entry.name) === null || !(entry.isFile() || entry.isSymbolicLink()))
        leftOut.push(within);
      else files.push(within);
    }
  };
  await search(folder, 0);
  if (files.length > LIMITS.files) {
    const message = `There are ${files.length} reports in this folder; the first ${LIMITS.files} are read.`;
    add(folder, "too_many", message, "Give its folders one by one.");
  }
  return { files: files.slice(0, LIMITS.files), leftOut, problems };
};
