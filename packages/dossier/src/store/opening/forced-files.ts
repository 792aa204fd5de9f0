import { fsyncSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { PGlite } from "@electric-sql/pglite";

type Begun = Awaited<ReturnType<NodeFS["init"]>>;
type Initial = Parameters<NodeFS["init"]>[1];

/** What this file uses of Emscripten's file system of Node, which has no types: a stream has the number of an open file. */
interface WithNodeFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number } };
  readonly FS: { readonly ErrnoError: new (errno: number) => Error };
}

const hasNodeFiles = (module: object): module is WithNodeFiles => "NODEFS" in module && "FS" in module;

/** The number that WASI gives to an error of the disk. */
const INPUT_OUTPUT = 29;

/**
 * The files of a data directory, forced to the disk where PostgreSQL asks for it. PGlite starts PostgreSQL without `fsync`, and
 * Emscripten's file system of Node has no such operation; with it and with `FORCED`, what is committed survives a loss of power as on
 * a server: the write-ahead log is forced at each commit, the data at each checkpoint.
 */
export class ForcedFiles extends NodeFS {
  override async init(pglite: PGlite, initial: Initial): Promise<Begun> {
    const begun = await super.init(pglite, initial);
    const { preRun = [] } = begun.emscriptenOpts;
    const force = (module: object): void => {
      if (!hasNodeFiles(module)) throw new Error("this release of PGlite has another file system");
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        try {
          if (nfd !== undefined) fsyncSync(nfd);
          return 0;
        } catch {
          throw new module.FS.ErrnoError(INPUT_OUTPUT);
        }
      };
    };
    return { emscriptenOpts: { ...begun.emscriptenOpts, preRun: [...preRun, force] } };
  }
}

/** How PostgreSQL is started: as PGlite does, but with `fsync`, by the one call that the file system has. */
export const FORCED: readonly string[] = [
  ...PGlite.defaultStartParams.filter((word) => word !== "-F"),
  "-c",
  "wal_sync_method=fsync",
];

/** Forces one file to the disk, or which names a folder holds, without what is in it. */
export const forceEntry = async (path: string): Promise<void> => {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Forces a folder and all that is in it to the disk: what is made before PostgreSQL runs is forced by nobody else. Never for a
 * folder that holds the lock of this process: POSIX lets go of the locks on a file when any descriptor of it is closed.
 */
export const forceTree = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const within = join(folder, entry.name);
    if (entry.isDirectory()) await forceTree(within);
    else if (entry.isFile()) await forceEntry(within);
  }
  await forceEntry(folder);
};
