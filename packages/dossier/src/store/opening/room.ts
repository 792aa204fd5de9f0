import { statfs } from "node:fs/promises";
import { StoreFailure } from "../problem.js";

/**
 * How much of the disk must be free before PGlite is given something to write, in bytes. It cannot get over a full disk while it
 * begins a new file of its write-ahead log (16 MB each): it neither answers nor ends. Three such files, for what one statement
 * needs beside its own values.
 */
const RESERVE = 48 * 1024 * 1024;

/** What a new store takes before anything is in it, in bytes. */
export const NEW_STORE = 48 * 1024 * 1024;

/** Values come to stand in the write-ahead log, in the table, and in both once more where an index holds them. */
const COPIES = 4;

const sizeOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 8), 0);

/** Refuses to write where the disk of a folder has not enough room for these values and so many bytes more. Throws StoreFailure `disk_full`. */
export const requireRoom = async (folder: string, values: readonly unknown[], more = 0): Promise<void> => {
  const needed = RESERVE + COPIES * sizeOf(values) + more;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= needed) return;
  const megabytes = String(Math.ceil(needed / 1024 / 1024));
  throw new StoreFailure({
    code: "disk_full",
    store: "",
    message: "The disk of the store is full; this change was not kept, everything before it was.",
    help: `Free some room, so that ${megabytes} MB are free, and do the change again.`,
  });
};
