import { withGeneralLaw } from "@foedus/engine";
import type { PartyName, Scenario, Variant } from "@foedus/engine";
import type { Output } from "../commands/check.js";
import type { LoadedFoedus } from "../foedus-files.js";
import { loadSound } from "./load-sound.js";
import { select } from "./select.js";
import type { Selection } from "./select.js";

const NOTHING = "Nothing was asked: a text with errors has no meaning to compute with.";

/** What was loaded and chosen, or the exit code after the reason was told. */
export type LoadedSelection =
  | {
      readonly type: "ready";
      readonly loaded: LoadedFoedus;
      readonly scenarios: readonly Scenario[];
      readonly variant: Variant | null;
      readonly defecting: readonly PartyName[];
    }
  | { readonly type: "stopped"; readonly code: 1 | 2 };

/**
 * Loads files and finds in them what was asked for by name, as every command that asks does. Stops with 2 where a path
 * cannot be read or a name is unknown, with 1 where the texts have errors: those have no meaning to compute with.
 */
export async function loadSelection(
  command: string,
  paths: readonly string[],
  selection: Selection,
  io: Output,
): Promise<LoadedSelection> {
  if (paths.length === 0) {
    io.stderr(
      `Name at least one file or folder with a scenario.\n  help: foedus ${command} FILE|FOLDER...\n`,
    );
    return { type: "stopped", code: 2 };
  }
  const loaded = await loadSound(paths, NOTHING, io);
  if (loaded.type === "stopped") return loaded;
  const selected = select(loaded, selection);
  if (selected.type === "unknown") {
    io.stderr(`${selected.message}\n  help: ${selected.help}\n`);
    return { type: "stopped", code: 2 };
  }
  const { scenarios, variant, defecting } = selected;
  // A replay tells what became of the duties that were agreed, not of what binds everybody.
  const general = selection.withoutGeneralLaw !== true && command !== "replay";
  const model = general ? withGeneralLaw(loaded.model) : loaded.model;
  return { type: "ready", loaded: { ...loaded, model }, scenarios, variant, defecting };
}
