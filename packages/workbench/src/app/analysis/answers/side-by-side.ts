import type { Instrument, Model } from "@foedus/engine";
import { libraryRows, libraryTogether, mostProtected } from "@foedus/dossier";
import type { LibraryRow, LibraryTogether } from "@foedus/dossier";
import { compareCodePoints, parseFiles } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";

/** Instruments of a folder of the library, side by side, with what parties are called. */
export interface SideBySide {
  readonly type: "side_by_side";
  readonly side: string;
  readonly rows: readonly LibraryRow[];
  readonly titles: Readonly<Record<string, string>>;
}

interface Folder {
  readonly type: "folder";
  readonly model: Model;
  readonly instruments: readonly Instrument[];
  readonly side: string;
}

/** In the order of signature, and by name; what was never signed comes last. */
const bySignature = (one: Instrument, other: Instrument): number =>
  compareCodePoints(`${one.signed ?? "unsigned"} ${one.name}`, `${other.signed ?? "unsigned"} ${other.name}`);

let last: { readonly folder: string; readonly read: Promise<Folder | Problem> } | null = null;

const readFolder = async (folder: string): Promise<Folder | Problem> => {
  const within = `library/${folder}/`;
  const files = LIBRARY.filter(({ path }) => path.startsWith(within));
  const { model } = await parseFiles(files, LIBRARY);
  const instruments = model.instruments
    .filter(({ location }) => location.file.startsWith(within))
    .toSorted(bySignature);
  const side = mostProtected(model, instruments);
  if (side !== null) return { type: "folder", model, instruments, side };
  return {
    type: "problem",
    code: "unknown_name",
    message: `No instrument of “${folder}” answers an armed attack.`,
    help: "Choose another folder of the library.",
  };
};

const folderOf = (folder: string): Promise<Folder | Problem> => {
  if (last?.folder !== folder) last = { folder, read: readFolder(folder) };
  return last.read;
};

/** What each instrument of a folder says where others differ, in the order of signature. */
export const sideBySide = async ({ folder }: { readonly folder: string }): Promise<SideBySide | Problem> => {
  const found = await folderOf(folder);
  if (found.type === "problem") return found;
  const { model, instruments, side } = found;
  const members = new Set(instruments.flatMap(({ parties }) => parties.map(({ party }) => party)));
  return {
    type: "side_by_side",
    side,
    rows: libraryRows(model, instruments, side),
    titles: Object.fromEntries(
      model.parties.filter(({ name }) => members.has(name)).map(({ name, title }) => [name, title]),
    ),
  };
};

/** What the parties of a folder's instruments assure together, measure by measure and level by level. */
export const together = async ({
  folder,
}: {
  readonly folder: string;
}): Promise<readonly LibraryTogether[] | Problem> => {
  const found = await folderOf(folder);
  if (found.type === "problem") return found;
  return libraryTogether(found.model, found.instruments, found.side);
};
