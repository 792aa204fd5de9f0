import {
  libraryInstrument,
  libraryRows,
  librarySchema,
  libraryTogether,
  mostProtected,
} from "@foedus/dossier";
import type { Instrument } from "@foedus/engine";
import { compareCodePoints } from "@foedus/language";
import { instrumentForPeople, tableForPeople, togetherForPeople } from "../answers/library-for-people.js";
import { loadSound } from "../answers/load-sound.js";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import type { LoadedFoedus } from "../foedus-files.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was listed: a text with errors has no meaning to compute with.";

/** How the library is asked for from the command line. */
export interface LibraryOptions {
  /** The folder of the library whose instruments are set side by side; without it, all instruments are listed. */
  readonly table?: string;
  /** For whom they are set side by side; without it, the party that most of them protect. */
  readonly for?: string;
  readonly json?: boolean;
}

/**
 * Lists the instruments of the library, or of these folders of it, and what each assures, or sets those of one folder side by side and says what they assure
 * together. All of it follows from the model. Returns the exit code: 0, 1 where the library has errors, 2 where a name is unknown or a
 * question is too large.
 */
export async function library(
  folders: readonly string[],
  options: LibraryOptions,
  io: Output,
): Promise<number> {
  const loaded = await loadSound([LIBRARY_FOLDER], NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const known = [...new Set(loaded.model.instruments.map(folderOf))].sort(compareCodePoints);
  const unknown = [...folders, ...(options.table === undefined ? [] : [options.table])].find(
    (folder) => !known.includes(folder),
  );
  if (unknown !== undefined) {
    io.stderr(
      `The library has no folder ${unknown} with instruments.\n  help: It has: ${known.join(", ")}.\n`,
    );
    return 2;
  }
  const among = options.table === undefined ? folders : [options.table];
  const chosen = inOrder(
    loaded.model.instruments.filter(
      (instrument) => among.length === 0 || among.includes(folderOf(instrument)),
    ),
  );
  return options.table === undefined ? list(loaded, chosen, options, io) : table(loaded, chosen, options, io);
}

/** The folder of the library in which an instrument stands. */
const folderOf = ({ location }: Instrument): string =>
  location.file.slice(LIBRARY_FOLDER.length + 1).split("/")[0] ?? "";

/** In the order of signature, and by name; what was never signed comes last. */
const inOrder = (instruments: readonly Instrument[]): readonly Instrument[] => {
  const place = ({ signed, name }: Instrument): string => `${signed ?? "unsigned"} ${name}`;
  return instruments.toSorted((first, second) => compareCodePoints(place(first), place(second)));
};

function list(
  { model }: LoadedFoedus,
  instruments: readonly Instrument[],
  { json }: LibraryOptions,
  io: Output,
): number {
  for (const instrument of instruments) {
    const line = libraryInstrument(model, instrument);
    if (line.type === "problem") {
      io.stderr(`${instrument.name}: ${line.message}\n  help: ${line.help}\n`);
      return 2;
    }
    io.stdout(json === true ? `${JSON.stringify(librarySchema.parse(line))}\n` : instrumentForPeople(line));
  }
  return 0;
}

function table(
  { model }: LoadedFoedus,
  instruments: readonly Instrument[],
  options: LibraryOptions,
  io: Output,
): number {
  const side = options.for ?? mostProtected(model, instruments);
  const isParty = instruments.some(({ parties }) => parties.some(({ party }) => party === side));
  if (side === null || !isParty) {
    io.stderr(
      `${side === null ? "None of these answers an armed attack." : `${side} is party to none of these.`}\n  help: Name a party with --for.\n`,
    );
    return 2;
  }
  const rows = libraryRows(model, instruments, side);
  const together = libraryTogether(model, instruments, side);
  if ("type" in together) {
    io.stderr(`${together.message}\n  help: ${together.help}\n`);
    return 2;
  }
  if (options.json === true) {
    for (const line of [...rows, ...together]) io.stdout(`${JSON.stringify(librarySchema.parse(line))}\n`);
  } else io.stdout(`${tableForPeople(rows)}${togetherForPeople(together)}`);
  return 0;
}
