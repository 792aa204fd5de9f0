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
  const cases = loaded.scenarios
    .filter(({ name, records = [] }) => records.length > 0 && (options.case ?? name) === name)
    .toSorted((first, second) => (firstDay(first) < firstDay(second) ? -1 : 1));
  if (cases.length === 0) {
    const known = loaded.scenarios.flatMap(({ name, records = [] }) => (records.length > 0 ? [name] : []));
    io.stderr(
      options.case === undefined
        ? "The given files hold no scenario with a record.\n  help: Say what history says in it: record of nato.article-5: arose for us source …\n"
        : `There is no case ${options.case}.\n  help: Known are: ${known.join(", ")}.\n`,
    );
    return 2;
  }
  const { instrument } = options;
  const recorded = [
    ...new Set(cases.flatMap(({ records = [] }) => records.map(({ clause }) => instrumentOf(clause)))),
  ].toSorted();
  if (instrument !== undefined && !recorded.includes(instrument)) {
    io.stderr(`Nothing is recorded of ${instrument}.\n  help: Recorded are: ${recorded.join(", ")}.\n`);
    return 2;
  }
  const all: AgainstRecord[] = [];
  let told = 0;
  for (const scenario of cases) {
    const beside = runCase(loaded.model, scenario, instrument);
    if ("message" in beside) {
      io.stderr(`${scenario.name}: ${beside.message}\n  help: ${beside.help}\n`);
      return 2;
    }
    if (beside.length > 0) told += 1;
    all.push(...beside);
    if (options.json === true) {
      for (const one of beside)
        io.stdout(`${JSON.stringify(historyForMachines(loaded.model, scenario, one))}\n`);
    } else if (beside.length > 0) io.stdout(historyForPeople(loaded.model, scenario, beside));
  }
  if (options.json !== true) io.stdout(historySummary(told, all));
  return all.some(({ agrees }) => agrees === false) ? 1 : 0;
}

const instrumentOf = (clause: string): string => clause.slice(0, clause.indexOf("."));

/** The day of the first event, and the name: cases are told in the order in which they began. */
const firstDay = ({ events, name }: Scenario): string =>
  `${events.map(({ date }) => date).toSorted()[0] ?? ""} ${name}`;

function runCase(
  model: Model,
  scenario: Scenario,
  instrument: string | undefined,
): readonly AgainstRecord[] | { readonly message: string; readonly help: string } {
  const { records = [] } = scenario;
  const asked = records.filter(
    ({ clause }) => instrument === undefined || instrumentOf(clause) === instrument,
  );
  if (asked.length === 0) return [];
  // All of which something is recorded, and not what is asked for alone: the events may speak of any of them.
  const names = [...new Set(records.map(({ clause }) => instrumentOf(clause)))];
  const answers = casusOfScenario(instrumentsAlone(model, names), scenario);
  return "type" in answers ? answers : asked.map((record) => againstRecord(record, answers));
}
