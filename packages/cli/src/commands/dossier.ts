import type { Entry } from "@foedus/dossier/store";
import type { Output } from "./check.js";
import { tellDone, tellOutcome } from "./tell-outcome.js";
import { authorOf, counted, tellProblem, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

export interface StoreHistoryOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

/** Makes an empty store. Exit codes of all these commands: 0, 1 where somebody has changed the same, 2 with what is wrong. */
export const dossierNew = (address: string, options: StoreOptions, io: Output): Promise<number> =>
  withStore(address, "create", io, async (store) => {
    const change = { did: "new", store: store.address, entry: null, of: null, changes: 0 } as const;
    return tellDone(change, `There is an empty store at ${store.address}.`, options, io);
  });

/** Writes a store as a dossier in canonical folder form. */
export const dossierExport = (
  address: string,
  folder: string,
  options: StoreOptions,
  io: Output,
): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { folderFiles, writeFolder } = await import("@foedus/dossier/store");
    const files = await folderFiles(store);
    if (files.type === "problem") return tellProblem(files.problem, io);
    if (!files.value.has("dossier.json")) {
      io.stderr(`${store.address}: The store says of no dossier what it is about.\n`);
      io.stderr("  help: Take one in first: foedus dossier import STORE FOLDER.\n");
      return 2;
    }
    const written = await writeFolder(folder, files.value);
    if (written.type === "problem") return tellProblem(written.problem, io);
    const change = {
      did: "export",
      store: store.address,
      entry: null,
      of: null,
      changes: written.value,
    } as const;
    return tellDone(change, `Written to ${folder}: ${counted(written.value, "file")}.`, options, io);
  });

const PAST = { done: "did", undone: "undid entry", redone: "did again entry" } as const;

const entryForPeople = (entry: Entry): string => {
  const { number, type, of, actor, moment, command } = entry;
  const what =
    command.type === "together"
      ? `${command.title} (${counted(command.changes.length, "record")})`
      : `${command.type} ${command.kind} “${command.id}”`;
  const past = of === null ? what : `${PAST[type]} ${String(of)}: ${what}`;
  return `${String(number)}  ${moment}  ${actor}  ${past}\n`;
};

/** Tells what was done in a store, by whom and when, the newest first. */
export const dossierHistory = (
  address: string,
  options: StoreHistoryOptions,
  io: Output,
): Promise<number> => {
  const limit = Number(options.limit ?? "50");
  if (!Number.isSafeInteger(limit) || limit < 1) {
    io.stderr(
      `“${options.limit ?? ""}” is no number of entries.\n  help: Give a whole number from 1, e.g. --limit 50.\n`,
    );
    return Promise.resolve(2);
  }
  return withStore(address, "open", io, async (store) => {
    const told = await store.history({ limit });
    if (told.type === "problem") return tellProblem(told.problem, io);
    for (const entry of told.value) {
      io.stdout(options.json === true ? `${JSON.stringify(entry)}\n` : entryForPeople(entry));
    }
    if (told.value.length === 0 && options.json !== true) io.stdout("Nothing was done yet.\n");
    return 0;
  });
};

/** Takes back the last change that stands, or the entry of a number. */
export const dossierUndo = (
  address: string,
  number: string | undefined,
  options: StoreOptions,
  io: Output,
): Promise<number> => {
  const asked = number === undefined ? null : Number(number);
  if (asked !== null && (!Number.isSafeInteger(asked) || asked < 1)) {
    io.stderr(
      `“${number ?? ""}” is no number of an entry.\n  help: foedus dossier history shows the numbers.\n`,
    );
    return Promise.resolve(2);
  }
  return withStore(address, "open", io, async (store) =>
    tellOutcome("undo", store, await store.undo(authorOf(options), asked), options, io),
  );
};

/** Does the last undone change again. */
export const dossierRedo = (address: string, options: StoreOptions, io: Output): Promise<number> =>
  withStore(address, "open", io, async (store) =>
    tellOutcome("redo", store, await store.redo(authorOf(options)), options, io),
  );
