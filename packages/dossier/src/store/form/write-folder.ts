import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { problemOf } from "../database-problem.js";
import { refusal } from "../commands/refusal.js";
import type { Answer } from "../store.js";

const checkFree = async (folder: string): Promise<void> => {
  const there = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  if (there.length === 0) return;
  const message = `${folder} holds other things already.`;
  throw refusal("wrong_address", message, "Name a folder that is empty or not there yet.");
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Writes one file into the fresh folder, where only another name of the dossier can stand in its way. */
const writeNew = async (folder: string, path: string, text: string): Promise<void> => {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      const message = `${path} and another file of this dossier have names that are one on this disk, as where it does not tell capitals from small letters.`;
      throw refusal("file_exists", message, "Export to a disk that tells them apart; nothing was written.");
    }
    if (codeOf(error) === "ENAMETOOLONG") {
      const message = `${path} is a longer name than this disk can hold.`;
      throw refusal("file_error", message, "Back the store up as one file instead; nothing was written.");
    }
    throw error;
  }
};

/**
 * Writes the files of a folder form, whole or not at all: a new folder beside it takes its place at the end. The folder may
 * not hold anything. Answers the number of files.
 */
export const writeFolder = async (
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<Answer<number>> => {
  const target = resolve(folder);
  let begun: string | null = null;
  try {
    await checkFree(target);
    await mkdir(dirname(target), { recursive: true });
    begun = await mkdtemp(`${target}.`);
    for (const [path, text] of files) await writeNew(begun, path, text);
    await rmdir(target).catch(() => {});
    await rename(begun, target);
    return { type: "answer", value: files.size };
  } catch (error) {
    if (begun !== null) await rm(begun, { recursive: true, force: true });
    return { type: "problem", problem: { ...problemOf(error, folder), store: folder } };
  }
};
