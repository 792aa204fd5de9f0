import { replay as replayEngine } from "@foedus/engine";
import { replayForPeople } from "../answers/replay-for-people.js";
import { select } from "../answers/select.js";
import { loadSound } from "../answers/load-sound.js";
import { dutyForMachines } from "../output/replay.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was replayed: a text with errors has no meaning to compute with.";

/** As of when, as known to whom, and under which assumptions a replay is told from the command line. */
export interface ReplayCommandOptions {
  readonly scenario?: string;
  /** YYYY-MM-DD; without it, the date of the scenario's last event. */
  readonly asOf?: string;
  readonly knownTo?: string;
  readonly variant?: string;
  readonly json?: boolean;
}

/**
 * Says what has become of every duty as of a date, for the given scenarios. The exit code is 0 whatever the states,
 * 1 where the files have errors that `check` reports, and 2 where there is nothing to replay or a name or a date is
 * unknown.
 */
export async function replay(
  paths: readonly string[],
  options: ReplayCommandOptions,
  io: Output,
): Promise<number> {
  if (paths.length === 0) {
    io.stderr("Name at least one file or folder with a scenario.\n  help: foedus replay FILE|FOLDER...\n");
    return 2;
  }
  const loaded = await loadSound(paths, NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const selected = select(loaded, options);
  if (selected.type === "unknown") {
    io.stderr(`${selected.message}\n  help: ${selected.help}\n`);
    return 2;
  }
  let failed = false;
  for (const scenario of selected.scenarios) {
    const asOf =
      options.asOf ??
      scenario.events
        .map(({ date }) => date)
        .toSorted()
        .at(-1);
    if (asOf === undefined) {
      io.stderr(`${scenario.name} has no event.\n  help: give a date with --as-of YYYY-MM-DD.\n`);
      failed = true;
      continue;
    }
    const knownTo = options.knownTo ?? null;
    const found = replayEngine(loaded.model, scenario, { asOf, knownTo, variant: selected.variant });
    if ("type" in found) {
      io.stderr(`${scenario.name}: ${found.message}\n  help: ${found.help}\n`);
      failed = true;
    } else if (options.json === true) {
      for (const duty of found.duties) io.stdout(`${JSON.stringify(dutyForMachines(found, duty))}\n`);
    } else io.stdout(replayForPeople(found, scenario.title === "" ? scenario.name : scenario.title));
  }
  return failed ? 2 : 0;
}
