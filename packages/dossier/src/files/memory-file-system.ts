import { compareCodePoints } from "@foedus/language";
import type { FileSystem } from "./file-system.js";

/** A file system of texts and bytes by path: for tests, and for callers that have no disk. */
export const memoryFileSystem = (files: ReadonlyMap<string, string | Uint8Array>): FileSystem => ({
  read: (path) => {
    const content = files.get(path);
    if (content === undefined) return Promise.resolve({ type: "absent" });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return Promise.resolve({ type: "bytes", bytes });
  },
  list: (folder) => {
    const prefix = `${folder}/`;
    const inside = [...files.keys()].filter((path) => path.startsWith(prefix));
    if (inside.length === 0) return Promise.resolve(null);
    const names = new Set(inside.map((path) => path.slice(prefix.length).split("/")[0] ?? ""));
    return Promise.resolve([...names].sort(compareCodePoints));
  },
});
