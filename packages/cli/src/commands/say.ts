import { sayModel } from "@foedus/language";
import type { Instrument } from "@foedus/engine";
import { saidForPeople } from "../answers/said-for-people.js";
import { loadSound } from "../answers/load-sound.js";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import type { LoadedFoedus } from "../foedus-files.js";
import { saidSchema } from "../output/said.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was said: a text with errors has no meaning to tell.";

/** How reading back is asked for from the command line. */
export interface SayOptions {
  /** Only these instruments, also of the library; without it, those that the given files declare. */
  readonly instrument?: readonly string[];
  readonly json?: boolean;
}

/**
 * Says in plain English what the instruments of files say, from what the engine computes with and not from comments. Returns the exit
 * code: 0, 1 where the texts have errors, 2 where a path cannot be read or a name is unknown.
 */
export async function say(paths: readonly string[], options: SayOptions, io: Output): Promise<number> {
  if (paths.length === 0 && options.instrument === undefined) {
    io.stderr(
      "Nothing was named to be said.\n  help: Name a file or a folder, or an instrument of the library with --instrument.\n",
    );
    return 2;
  }
  const loaded = await loadSound(paths.length === 0 ? [LIBRARY_FOLDER] : paths, NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const chosen = choose(loaded, options.instrument);
  if (typeof chosen === "string") {
    io.stderr(chosen);
    return 2;
  }
  const lines = sayModel(loaded.model, chosen);
  if (options.json === true) {
    for (const line of lines) io.stdout(`${JSON.stringify(saidSchema.parse(line))}\n`);
  } else io.stdout(saidForPeople(lines));
  return 0;
}

/** The instruments asked for, or what is wrong with the asking. */
function choose(
  { model, files }: LoadedFoedus,
  names: readonly string[] | undefined,
): readonly Instrument[] | string {
  const known = model.instruments.map(({ name }) => name).sort();
  if (names !== undefined) {
    const unknown = names.find((name) => !known.includes(name));
    return unknown === undefined
      ? model.instruments.filter(({ name }) => names.includes(name))
      : `There is no instrument ${unknown}.\n  help: Known are: ${known.join(", ")}.\n`;
  }
  const given = new Set(files.map(({ path }) => path));
  const own = model.instruments.filter(({ location }) => given.has(location.file));
  return own.length > 0
    ? own
    : "These files declare no agreement.\n  help: Name a file that does, or an instrument with --instrument.\n";
}
