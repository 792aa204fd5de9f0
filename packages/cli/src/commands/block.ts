import { whoCanBlock } from "@foedus/engine";
import { blockForPeople } from "../answers/block-for-people.js";
import { printable } from "../answers/for-people.js";
import { loadSelection } from "../answers/load-selection.js";
import type { Selection } from "../answers/select.js";
import { selectQuestions } from "../answers/select-questions.js";
import type { QuestionSelection } from "../answers/select-questions.js";
import { blockForMachines } from "../output/block.js";
import type { Output } from "./check.js";

/** How it is asked from the command line who can block. */
export interface BlockCommandOptions extends Selection, QuestionSelection {
  /** How many sets of a family are listed, as a whole number. */
  readonly limit?: string;
  readonly gatesFree?: boolean;
  readonly json?: boolean;
}

/** How many sets are listed if no limit is given, and the most that can be asked for. */
const LIMIT = 100;
const MOST = 100_000;

/** Says who can block the questions of the given scenarios, and who suffices. Exit codes as for `ask`. */
export async function block(
  paths: readonly string[],
  options: BlockCommandOptions,
  io: Output,
): Promise<number> {
  const limit = options.limit === undefined ? LIMIT : Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    io.stderr(
      `${options.limit ?? ""} is no limit.\n  help: give a whole number from 1 to ${String(MOST)} with --limit.\n`,
    );
    return 2;
  }
  const ready = await loadSelection("block", paths, options, io);
  if (ready.type === "stopped") return ready.code;
  const { loaded, scenarios, variant, defecting } = ready;
  const selected = selectQuestions(scenarios, options);
  if (selected.type === "unknown") {
    io.stderr(`${selected.message}\n  help: ${selected.help}\n`);
    return 2;
  }
  const gatesFree = options.gatesFree === true;
  let failed = false;
  for (const { scenario, question } of selected.questions) {
    const found = whoCanBlock(loaded.model, scenario, question, {
      variant,
      defecting,
      level: selected.level,
      gatesFree,
      limit,
    });
    if ("type" in found) {
      io.stderr(`${scenario.name}: ${question.words}\n  ${found.message}\n  help: ${found.help}\n`);
      failed = true;
    } else if (options.json === true) io.stdout(`${JSON.stringify(blockForMachines(found))}\n`);
    else io.stdout(printable(blockForPeople(found)));
  }
  return failed ? 2 : 0;
}
