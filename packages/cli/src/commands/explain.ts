import { explain as explainEngine } from "@foedus/engine";
import type { Explanation } from "@foedus/engine";
import { explanationForPeople } from "../answers/explanation-for-people.js";
import { printable } from "../answers/for-people.js";
import { loadSelection } from "../answers/load-selection.js";
import type { Selection } from "../answers/select.js";
import { selectQuestions } from "../answers/select-questions.js";
import type { QuestionSelection } from "../answers/select-questions.js";
import { explanationForMachines } from "../output/explanation.js";
import type { Output } from "./check.js";

/** How an explanation is asked for from the command line. */
export interface ExplainCommandOptions extends Selection, QuestionSelection {
  /** Domestic constitutional processes may withhold what is owed. */
  readonly gatesFree?: boolean;
  readonly json?: boolean;
}

/**
 * Says why the questions of the given scenarios have their verdicts, or why they are not assured, as a dated story. The
 * exit code is 0 whatever the verdicts, also where a story is too large to search, which the answer then says; 1 and 2
 * as for `ask`.
 */
export async function explain(
  asked: Explanation["asked"],
  paths: readonly string[],
  options: ExplainCommandOptions,
  io: Output,
): Promise<number> {
  const ready = await loadSelection(asked === "why" ? "why" : "why-not", paths, options, io);
  if (ready.type === "stopped") return ready.code;
  const { loaded, scenarios, variant, defecting } = ready;
  const selected = selectQuestions(scenarios, options);
  if (selected.type === "unknown") {
    io.stderr(`${selected.message}\n  help: ${selected.help}\n`);
    return 2;
  }
  const { questions, level } = selected;
  const gatesFree = options.gatesFree === true;
  let failed = false;
  for (const { scenario, question } of questions) {
    const found = explainEngine(loaded.model, scenario, question, {
      asked,
      level,
      gatesFree,
      variant,
      defecting,
    });
    if ("type" in found) {
      io.stderr(`${scenario.name}: ${question.words}\n  ${found.message}\n  help: ${found.help}\n`);
      failed = true;
    } else if (options.json === true) io.stdout(`${JSON.stringify(explanationForMachines(found))}\n`);
    else io.stdout(printable(explanationForPeople(found)));
  }
  return failed ? 2 : 0;
}
