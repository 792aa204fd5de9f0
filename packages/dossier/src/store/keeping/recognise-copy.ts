import { open } from "node:fs/promises";
import { linesOf } from "./lines.js";

/** How a backup begins unpacked, and how a log does. */
const BEGINNINGS = ['{"form":"foedus-backup"', '{"number":1,"type":"'];

const LONGEST = Math.max(...BEGINNINGS.map(({ length }) => length));

const beginning = async (path: string): Promise<Buffer> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Whether a file looks like a backup or a log of a store, whole or not; such a file is restored, and not read as a report. */
export const looksLikeCopy = async (path: string): Promise<boolean> => {
  try {
    const bytes = await beginning(path);
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
      return BEGINNINGS.some((words) => bytes.toString("latin1").startsWith(words));
    }
    for await (const line of linesOf(path)) return BEGINNINGS.some((words) => line.startsWith(words));
    return false;
  } catch {
    return false;
  }
};
