import { ordersForQuestion } from "@foedus/engine";
import { printable } from "../answers/for-people.js";
import { loadSelection } from "../answers/load-selection.js";
import { ordersForPeople } from "../answers/orders-for-people.js";
import type { Selection } from "../answers/select.js";
import { selectQuestions } from "../answers/select-questions.js";
import type { QuestionSelection } from "../answers/select-questions.js";
import { ordersForMachines } from "../output/orders.js";
import type { Output } from "./check.js";

/** How orders of events are asked for from the command line. */
export interface OrdersCommandOptions extends Selection, QuestionSelection {
  /** Domestic constitutional processes may withhold what is owed. */
  readonly gatesFree?: boolean;
  readonly json?: boolean;
}

/**
 * Says whether some order of lawful events leads to what the questions of the given scenarios ask, and some to its
 * failure, each as a dated story. The exit code is 0 whatever is found, also where a limit was hit, which the answer then
 * says; 1 and 2 as for `ask`.
 */
export async function orders(
  paths: readonly string[],
  options: OrdersCommandOptions,
  io: Output,
): Promise<number> {
  const ready = await loadSelection("orders", paths, options, io);
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
    const found = ordersForQuestion(loaded.model, scenario, question, {
      level,
      gatesFree,
      variant,
      defecting,
    });
    if (found.type === "problem") {
      io.stderr(`${scenario.name}: ${question.words}\n  ${found.message}\n  help: ${found.help}\n`);
      failed = true;
    } else if (options.json === true) io.stdout(`${JSON.stringify(ordersForMachines(found))}\n`);
    else io.stdout(printable(ordersForPeople(found)));
  }
  return failed ? 2 : 0;
}
