import { parseFiles } from "@foedus/language";
import type { SourceFile } from "@foedus/language";
import { analyse } from "../../brief/analysis.js";
import { buildBrief } from "../../brief/build.js";
import { guarantorParties } from "../../brief/guarantors.js";
import { memoryFileSystem } from "../../files/memory-file-system.js";
import { checkSources } from "../../folder/check-sources.js";
import { loadDossier } from "../../folder/load.js";
import { describeProblem } from "../../folder/problem.js";
import type { Reply } from "./messages.js";

const FOLDER = "dossier";

/** The first few say enough; the checks of the folder form tell all. */
const failed = (lines: readonly string[]): Reply => ({
  type: "failed",
  message: `The brief cannot be written: ${lines.slice(0, 3).join(" ")}`,
});

/** Computes the brief of a dossier in folder form; names that it does not declare are looked for in the library. */
export const briefOfFiles = async (
  files: ReadonlyMap<string, string>,
  library: readonly SourceFile[],
): Promise<Reply> => {
  const inFolder = new Map([...files].map(([path, text]) => [`${FOLDER}/${path}`, text]));
  const loaded = await loadDossier(memoryFileSystem(inFolder), FOLDER);
  if (loaded.type === "problems") return failed(loaded.problems.map(describeProblem));
  const { dossier } = loaded;
  const parsed = await parseFiles(
    [...dossier.agreements, ...dossier.variants, ...dossier.scenarios],
    library,
  );
  const errors = parsed.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    return failed(errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`));
  }
  const unresolved = checkSources(dossier, parsed.model);
  if (unresolved.length > 0) return failed(unresolved.map(describeProblem));
  const { model, variants, scenarios } = parsed;
  const guarantors = guarantorParties(model, dossier.about.guarantors);
  const analysis = analyse({ model, variants, scenarios, side: dossier.about.protected, guarantors });
  if ("code" in analysis) return failed([`${analysis.message} ${analysis.help}`]);
  return { type: "brief", brief: buildBrief(dossier, analysis, null) };
};
