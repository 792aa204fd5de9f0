import type { Instrument } from "@foedus/engine";
import { compareCodePoints } from "@foedus/language";
import { instrumentForPeople, tableForPeople, togetherForPeople } from "../answers/library-for-people.js";
import { libraryInstrument, libraryRows, libraryTogether, mostProtected } from "../answers/library-rows.js";
import { describeProblem } from "../file-problem.js";
import { LIBRARY_FOLDER, loadFoedus } from "../foedus-files.js";
import type { LoadedFoedus } from "../foedus-files.js";
import { librarySchema } from "../output/library.js";
import { describeErrors } from "./check.js";
import type { Output } from "./check.js";

/** How the library is asked for from the command line. */
export interface LibraryOptions {
  /** The folder of the library whose instruments are set side by side; without it, all instruments are listed. */
  readonly table?: string;
  /** For whom they are set side by side; without it, the party that most of them protect. */
  readonly for?: string;
  readonly json?: boolean;
}

/**
 * Lists the instruments of the library and what each assures, or sets those of one folder side by side and says what they assure
 * together. All of it follows from the model. Returns the exit code: 0, 1 where the library has errors, 2 where a name is unknown or a
 * question is too large.
 */
export async function library(options: LibraryOptions, io: Output): Promise<number> {
  const loaded = await loadFoedus([LIBRARY_FOLDER]);
  if (loaded.type === "problems") {
    for (const problem of loaded.problems) io.stderr(describeProblem(problem));
    return 2;
  }
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    io.stderr(describeErrors(errors));
    return 1;
  }
  return options.table === undefined ? list(loaded, options, io) : table(loaded, options.table, options, io);
}

const inOrder = (instruments: readonly Instrument[]): readonly Instrument[] =>
  instruments.toSorted((first, second) => {
    const [one, other] = [first, second].map(({ signed, name }) => `${signed ?? ""} ${name}`);
    return (one ?? "") < (other ?? "") ? -1 : 1;
  });

function list({ model }: LoadedFoedus, { json }: LibraryOptions, io: Output): number {
  for (const instrument of inOrder(model.instruments)) {
    const line = libraryInstrument(model, instrument);
    if (line.type === "problem") {
      io.stderr(`${instrument.name}: ${line.message}\n  help: ${line.help}\n`);
      return 2;
    }
    io.stdout(json === true ? `${JSON.stringify(librarySchema.parse(line))}\n` : instrumentForPeople(line));
  }
  return 0;
}

function table({ model }: LoadedFoedus, folder: string, options: LibraryOptions, io: Output): number {
  const inside = (file: string): string | undefined => file.slice(LIBRARY_FOLDER.length + 1).split("/")[0];
  const instruments = inOrder(model.instruments.filter(({ location }) => inside(location.file) === folder));
  if (instruments.length === 0) {
    const known = [...new Set(model.instruments.map(({ location }) => inside(location.file) ?? ""))].sort(
      compareCodePoints,
    );
    io.stderr(
      `The library has no folder ${folder} with instruments.\n  help: It has: ${known.join(", ")}.\n`,
    );
    return 2;
  }
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
