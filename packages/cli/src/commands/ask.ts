import { ask as askEngine } from "@foedus/engine";
import { findingForPeople, printable } from "../answers/for-people.js";
import { loadSelection } from "../answers/load-selection.js";
import type { Selection } from "../answers/select.js";
import { findingForMachines } from "../output/finding.js";
import type { Output } from "./check.js";

/** How a question is asked from the command line. */
export interface AskCommandOptions extends Selection {
  readonly json?: boolean;
}

/**
 * Answers the questions of the given scenarios. The exit code is 0 whatever the verdicts, 1 where the files have
 * errors that `check` reports, and 2 where there is nothing to ask, a name is unknown or a question is too large.
 */
export async function ask(paths: readonly string[], options: AskCommandOptions, io: Output): Promise<number> {
  const ready = await loadSelection("ask", paths, options, io);
  if (ready.type === "stopped") return ready.code;
  const { loaded, scenarios, variant, defecting } = ready;
  let failed = false;
  for (const scenario of scenarios) {
    if (options.json !== true) {
      io.stdout(
        printable(`${scenario.title === "" ? scenario.name : scenario.title} (${scenario.name})\n\n`),
      );
    }
    for (const question of scenario.questions) {
      const finding = askEngine(loaded.model, scenario, question, { variant, defecting });
      if ("type" in finding) {
        io.stderr(`${scenario.name}: ${question.words}\n  ${finding.message}\n  help: ${finding.help}\n`);
        failed = true;
      } else if (options.json === true) io.stdout(`${JSON.stringify(findingForMachines(finding))}\n`);
      else io.stdout(findingForPeople(finding));
    }
  }
  return failed ? 2 : 0;
}
