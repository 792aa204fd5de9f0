import { storeCopySchema } from "../output/store-copy.js";
import type { StoreCopy } from "../output/store-copy.js";
import type { Output } from "./check.js";
import { counted, tellProblem, withStore } from "./with-store.js";

/** What the commands that write a file can be told. */
export interface CopyOptions {
  /** Replace a file of that name. */
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface LogOptions extends CopyOptions {
  /** The file; without it, the entries go to the terminal. */
  readonly output?: string;
}

const tell = (copy: StoreCopy, words: string, { json }: CopyOptions, io: Output): number => {
  io.stdout(json === true ? `${JSON.stringify(storeCopySchema.parse(copy))}\n` : `${words}\n`);
  return 0;
};

/** Writes the whole store to one file, checked by reading it back. Exit codes: 0, or 2 with what is wrong. */
export const dossierBackup = (
  address: string,
  file: string,
  options: CopyOptions,
  io: Output,
): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { backupStore } = await import("@foedus/dossier/store");
    const how = { moment: new Date().toISOString(), replace: options.force === true };
    const written = await backupStore(store, file, how);
    if (written.type === "problem") return tellProblem(written.problem, io);
    const { entries, bytes, sha256 } = written.value;
    const kilobytes = Math.ceil(bytes / 1024);
    const words = `Written to ${file} and read back: ${counted(entries, "entry", "entries")}, ${String(kilobytes)} KB.`;
    return tell({ did: "backup", store: store.address, file, entries, sha256 }, words, options, io);
  });

/** Makes a store from a backup or an exported log, whole or not at all. */
export const dossierRestore = async (
  address: string,
  file: string,
  options: { readonly json?: boolean },
  io: Output,
): Promise<number> => {
  const { restoreStore } = await import("@foedus/dossier/store");
  const restored = await restoreStore(address, file);
  if (restored.type === "problem") return tellProblem(restored.problem, io);
  const { entries, sha256, store } = restored.value;
  const checked =
    sha256 === null
      ? " This is a log and has no checksum: that it was not changed is known only where its entries say so."
      : "";
  const words = `There is a store at ${store} with ${counted(entries, "entry", "entries")} of ${file}.${checked}`;
  return tell({ did: "restore", store, file, entries, sha256 }, words, options, io);
};

/** Exports the log as JSON Lines, to a file or to the terminal. */
export const dossierLog = (address: string, options: LogOptions, io: Output): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { logOf, writeLog } = await import("@foedus/dossier/store");
    const file = options.output;
    if (file === undefined) {
      const told = await logOf(store, (line) => {
        io.stdout(line);
      });
      return told.type === "problem" ? tellProblem(told.problem, io) : 0;
    }
    const written = await writeLog(store, file, { replace: options.force === true });
    if (written.type === "problem") return tellProblem(written.problem, io);
    const { entries } = written.value;
    const words = `Written to ${file}: ${counted(entries, "entry", "entries")}.`;
    return tell({ did: "log", store: store.address, file, entries, sha256: null }, words, options, io);
  });
