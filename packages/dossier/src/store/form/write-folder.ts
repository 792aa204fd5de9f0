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
    for (const [path, text] of files) {
      await mkdir(dirname(join(begun, path)), { recursive: true });
      await writeFile(join(begun, path), text);
    }
    await rmdir(target).catch(() => {});
    await rename(begun, target);
    return { type: "answer", value: files.size };
  } catch (error) {
    if (begun !== null) await rm(begun, { recursive: true, force: true });
    return { type: "problem", problem: { ...problemOf(error, folder), store: folder } };
  }
};
