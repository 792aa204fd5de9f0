import { ask as askEngine } from "@foedus/engine";
import { findingForMachines } from "../output/finding.js";
import { findingForPeople } from "../answers/for-people.js";
import { select } from "../answers/select.js";
import type { Selection } from "../answers/select.js";
import { describeProblem } from "../file-problem.js";
import { loadFoedus } from "../foedus-files.js";
import type { Output } from "./check.js";

/** How a question is asked from the command line. */
export interface AskCommandOptions extends Selection {
  readonly json?: boolean;
}

/**
 * Answers the questions of the given scenarios. The exit code is 0 whatever the verdicts, 1 where the files have
 * errors that `check` reports, and 2 where there is nothing to ask or a name is unknown.
 */
export async function ask(paths: readonly string[], options: AskCommandOptions, io: Output): Promise<number> {
  if (paths.length === 0) {
    io.stderr("Name at least one file or folder with a scenario.\n  help: foedus ask FILE|FOLDER...\n");
    return 2;
  }
  const loaded = await loadFoedus(paths);
  if (loaded.type === "problems") {
    for (const problem of loaded.problems) io.stderr(describeProblem(problem));
    return 2;
  }
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    for (const { file, line, column, code, message, help } of errors) {
      io.stderr(`${file}:${String(line)}:${String(column)} error ${code} ${message}\n  help: ${help}\n`);
    }
    io.stderr("Nothing was asked: a text with errors has no meaning to compute with.\n");
    return 1;
  }
  const selected = select(loaded, options);
  if (selected.type === "unknown") {
    io.stderr(`${selected.message}\n  help: ${selected.help}\n`);
    return 2;
  }
  const { scenarios, variant, defecting } = selected;
  let failed = false;
  for (const scenario of scenarios) {
    if (options.json !== true)
      io.stdout(`${scenario.title === "" ? scenario.name : scenario.title} (${scenario.name})\n\n`);
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
