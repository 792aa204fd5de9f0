import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describeProblem } from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import type { OpenStore } from "@foedus/dossier/store";
import { isCalendarDate } from "@foedus/reading";
import type { Output } from "./check.js";
import { importReports } from "./import-reports.js";
import type { ImportOptions } from "./import-reports.js";
import { tellDone, tellOutcome } from "./tell-outcome.js";
import { authorOf, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

const isDossier = (place: string): Promise<boolean> =>
  stat(join(place, "dossier.json")).then(
    () => true,
    () => false,
  );

const refuse = (io: Output, message: string, help: string): number => {
  io.stderr(`${message}\n  help: ${help}\n`);
  return 2;
};

/** What cannot be taken in by this command, with what to do instead; null where nothing speaks against it. */
const misplaced = async (
  address: string,
  places: readonly string[],
): Promise<readonly [message: string, help: string] | null> => {
  const { looksLikeCopy } = await import("@foedus/dossier/store");
  for (const place of places) {
    if (await looksLikeCopy(place)) {
      const help = `Make a store of it: foedus dossier restore STORE ${place}.`;
      return [`${place}: This is a backup or the log of a store, and no report.`, help];
    }
    if (places.length > 1 && (await isDossier(place))) {
      const help = `Take it in by itself: foedus dossier import ${address} ${place}.`;
      return [`${place}: This is a dossier in folder form, which is taken in whole.`, help];
    }
  }
  return null;
};

const importDossier = async (
  store: OpenStore,
  folder: string,
  options: StoreOptions,
  io: Output,
): Promise<number> => {
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
};

/**
 * Takes a dossier in folder form into a store, or reports in any format that is read and tables of statements, as one change.
 * `-` reads a pasted text from `input`.
 */
export const dossierImport = async (
  address: string,
  places: readonly string[],
  options: ImportOptions,
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<number> => {
  if (options.published !== undefined && !isCalendarDate(options.published)) {
    return refuse(
      io,
      `--published ${options.published}: This is no date of the calendar.`,
      "Write YYYY-MM-DD.",
    );
  }
  const wrong = await misplaced(address, places);
  if (wrong !== null) return refuse(io, ...wrong);
  const [first = ""] = places;
  const isFolderForm = places.length === 1 && (await isDossier(first));
  return withStore(address, "open", io, (store) =>
    isFolderForm
      ? importDossier(store, first, options, io)
      : importReports(store, places, options, io, input),
  );
};
