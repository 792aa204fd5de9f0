/** What came of reading a file. */
export type FileContent =
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "absent" }
  | { readonly type: "too_large"; readonly limit: number }
  | { readonly type: "unreadable"; readonly why: string };

/** Raised where a folder is there and cannot be listed: an empty answer would make a dossier look emptier than it is. */
export class UnreadableFolder extends Error {
  readonly folder: string;
  constructor(folder: string, why: string) {
    super(`This folder cannot be read: ${why}.`);
    this.folder = folder;
  }
}

/** What a loader needs from a disk, and no more: it can read, and cannot write. Paths use `/`. */
export interface FileSystem {
  /** The bytes of a file. */
  read(path: string): Promise<FileContent>;
  /** The names in a folder in code point order, or null where there is no such folder. Throws UnreadableFolder. */
  list(folder: string): Promise<readonly string[] | null>;
}
