import { describeProblem } from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import type { Conflict, Entry, OpenStore, Outcome } from "@foedus/dossier/store";
import { storeChangeSchema } from "../output/store-change.js";
import type { StoreChange } from "../output/store-change.js";
import type { Output } from "./check.js";
import { authorOf, counted, tellProblem, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

export interface StoreHistoryOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

const tellConflict = ({ kind, id, yours, theirs }: Conflict, io: Output): void => {
  const by = theirs.by === null ? "" : `, by ${theirs.by.actor} in entry ${String(theirs.by.number)}`;
  io.stderr(`The ${kind} “${id}” is something else by now${by}.\n`);
  io.stderr(`  yours:  ${JSON.stringify(yours)}\n  theirs: ${JSON.stringify(theirs.value)}\n`);
};

const DONE = {
  import: "Taken in",
  undo: "Undone",
  redo: "Done again",
  confirm: "Confirmed",
  reject: "Rejected",
  decide: "Decided",
  correct: "Corrected",
} as const;

const changesIn = ({ command }: Entry): number => (command.type === "together" ? command.changes.length : 1);

const tellDone = (change: StoreChange, words: string, options: StoreOptions, io: Output): number => {
  io.stdout(options.json === true ? `${JSON.stringify(storeChangeSchema.parse(change))}\n` : `${words}\n`);
  return 0;
};

/** Tells what came of a change; the exit code is 0, 1 where somebody has changed the same, or 2 with what is wrong. */
export const tellOutcome = (
  did: keyof typeof DONE,
  store: OpenStore,
  outcome: Outcome,
  options: StoreOptions,
  io: Output,
): number => {
  if (outcome.type === "problem") return tellProblem(outcome.problem, io);
  if (outcome.type === "conflict") {
    for (const conflict of outcome.conflicts) tellConflict(conflict, io);
    io.stderr(
      "Nothing was changed.\n  help: Decide which of the two is to stand, and say it in a new change.\n",
    );
    return 1;
  }
  const { entry } = outcome;
  const changes = changesIn(entry);
  const past = DONE[did];
  const which = entry.of === null ? "" : ` entry ${String(entry.of)},`;
  const words = `${past}:${which} ${counted(changes, "record")}. This is entry ${String(entry.number)} of the log.`;
  const change = { did, store: store.address, entry: entry.number, of: entry.of, changes };
  return tellDone(change, words, options, io);
};

/** Makes an empty store. Exit codes of all these commands: 0, 1 where somebody has changed the same, 2 with what is wrong. */
export const dossierNew = (address: string, options: StoreOptions, io: Output): Promise<number> =>
  withStore(address, "create", io, async (store) => {
    const change = { did: "new", store: store.address, entry: null, of: null, changes: 0 } as const;
    return tellDone(change, `There is an empty store at ${store.address}.`, options, io);
  });

/** Takes a dossier in folder form into a store, as one change. */
export const dossierImport = (
  address: string,
  folder: string,
  options: StoreOptions,
  io: Output,
): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { importFolder } = await import("@foedus/dossier/store");
    const imported = await importFolder(store, nodeFileSystem, folder, authorOf(options));
    if (imported.type === "broken") {
      for (const problem of imported.problems) io.stderr(`${describeProblem(problem)}\n`);
      io.stderr("Nothing was taken in.\n");
      return 2;
    }
    for (const warning of imported.warnings) io.stderr(`${describeProblem(warning)}\n`);
    if (imported.type === "outcome") return tellOutcome("import", store, imported.outcome, options, io);
    const change = { did: "import", store: store.address, entry: null, of: null, changes: 0 } as const;
    return tellDone(change, "The store holds all of it already.", options, io);
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
