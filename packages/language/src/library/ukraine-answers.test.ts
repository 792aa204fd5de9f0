import { describe, expect, it } from "vitest";
import { ask, withGeneralLaw } from "@foedus/engine";
import { parseFiles } from "../parse-files.js";
import { projectFiles } from "../testing/project-files.js";
import { libraryPaths, wholeLibrary } from "./testing/library-files.js";

/** How an answer is told here, level by level: in law, and with commitments. No text of these is a draft or a report. */
const LEVELS = ["law", "commitment"] as const;

describe("what the agreements of Ukraine assure", async () => {
  const { model, scenarios } = await parseFiles(projectFiles(...libraryPaths("ukraine")), wholeLibrary());
  const loaded = withGeneralLaw(model);

  it.each(scenarios)("$name", { timeout: 120_000 }, async (scenario) => {
    const lines = scenario.questions.map((question) => {
      const finding = ask(loaded, scenario, question, { variant: null, defecting: [] });
      if ("type" in finding) throw new Error(finding.message);
      const { verdicts, gatesFree } = finding;
      const told = LEVELS.map((level) => `${level} ${verdicts[level]}`).join(", ");
      const free = gatesFree === null ? "" : `; gates free: ${gatesFree.commitment}`;
      return `${question.words}: ${told}${free}`;
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
      `testing/ukraine-answers/${scenario.name}.golden.txt`,
    );
  });
});
