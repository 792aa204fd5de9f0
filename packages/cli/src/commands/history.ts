import { againstRecord, casusOfScenario, instrumentsAlone } from "@foedus/engine";
import type { AgainstRecord, Model, Scenario } from "@foedus/engine";
import { historyForPeople, historySummary } from "../answers/history-for-people.js";
import { loadSound } from "../answers/load-sound.js";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import { historyForMachines } from "../output/history.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was run: a text with errors has no meaning to compute with.";

/** Which cases of history are run. */
export interface HistoryOptions {
  /** Only this case. */
  readonly case?: string;
  /** Only what is recorded of this instrument. */
  readonly instrument?: string;
  readonly json?: boolean;
}

/**
 * Runs cases of history, those of the library unless files are given, and sets what the texts alone say beside the record. Exit codes: 0
 * where nothing differs from the record, 1 where something does or the texts have errors, 2 where a name or a path is unknown.
 */
export async function history(
  paths: readonly string[],
  options: HistoryOptions,
  io: Output,
): Promise<number> {
  const loaded = await loadSound(paths.length === 0 ? [LIBRARY_FOLDER] : paths, NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const cases = loaded.scenarios.filter(
    ({ name, records = [] }) => records.length > 0 && (options.case ?? name) === name,
  );
  if (cases.length === 0) {
    const known = loaded.scenarios.flatMap(({ name, records = [] }) => (records.length > 0 ? [name] : []));
    io.stderr(
      options.case === undefined
        ? "The given files hold no scenario with a record.\n  help: Say what history says in it: record of nato.article-5: arose for us source …\n"
        : `There is no case ${options.case}.\n  help: Known are: ${known.join(", ")}.\n`,
    );
    return 2;
  }
  const all: AgainstRecord[] = [];
  for (const scenario of cases) {
    const told = runCase(loaded.model, scenario, options.instrument);
    if ("message" in told) {
      io.stderr(`${scenario.name}: ${told.message}\n  help: ${told.help}\n`);
      return 2;
    }
    all.push(...told);
    if (options.json === true) {
      for (const one of told)
        io.stdout(`${JSON.stringify(historyForMachines(loaded.model, scenario, one))}\n`);
    } else if (told.length > 0) io.stdout(historyForPeople(scenario, told));
  }
  if (options.json !== true) io.stdout(historySummary(cases.length, all));
  return all.some(({ agrees }) => agrees === false) ? 1 : 0;
}

function runCase(
  model: Model,
  scenario: Scenario,
  instrument: string | undefined,
): readonly AgainstRecord[] | { readonly message: string; readonly help: string } {
  const instrumentOf = (clause: string): string => clause.slice(0, clause.indexOf("."));
  const records = (scenario.records ?? []).filter(
    ({ clause }) => instrument === undefined || instrumentOf(clause) === instrument,
  );
  const names = [...new Set(records.map(({ clause }) => instrumentOf(clause)))];
  const answers = casusOfScenario(instrumentsAlone(model, names), scenario);
  return "type" in answers ? answers : records.map((record) => againstRecord(record, answers));
}
