import { codeInstrument } from "@foedus/engine";
import { codingForPeople } from "../answers/coding-for-people.js";
import { loadSound } from "../answers/load-sound.js";
import { codingForMachines } from "../output/coding.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was coded: a text with errors has no meaning to derive from.";

/** Which scheme instruments are coded by. */
export interface CodeOptions {
  readonly scheme: "atop";
  readonly json?: boolean;
}

/**
 * Codes the instruments that files declare. Returns the exit code: 0, 1 where the texts have errors, 2 where a path cannot be read or the
 * files declare no agreement.
 */
export async function code(paths: readonly string[], options: CodeOptions, io: Output): Promise<number> {
  const loaded = await loadSound(paths, NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const given = new Set(loaded.files.map(({ path }) => path));
  const own = loaded.model.instruments.filter(({ location }) => given.has(location.file));
  if (own.length === 0) {
    io.stderr(
      "These files declare no agreement.\n  help: Name a file or folder that does: foedus code library.\n",
    );
    return 2;
  }
  for (const instrument of own) {
    const coding = codeInstrument(loaded.model, instrument);
    io.stdout(
      options.json === true
        ? `${JSON.stringify(codingForMachines(coding))}\n`
        : `${codingForPeople(coding)}\n`,
    );
  }
  return 0;
}
