import { UnreadableFolder } from "../files/file-system.js";
import type { FileSystem } from "../files/file-system.js";
import { dossierSchema } from "../format/dossier.js";
import type { DossierFile } from "../format/dossier.js";
import { positionSchema } from "../format/position.js";
import { statementSchema } from "../format/statement.js";
import { DOSSIER_VERSION } from "../format/version.js";
import { checkPositions } from "../standing/check-positions.js";
import { checkAbout } from "./check-about.js";
import { checkStatements } from "./check-statements.js";
import type { Dossier, FoedusFile } from "./dossier.js";
import { parseJson } from "./parse-json.js";
import type { DossierProblem } from "./problem.js";
import { readLines } from "./read-lines.js";
import { readReports } from "./read-reports.js";
import { readText } from "./read-text.js";
import { indexStatements } from "./statement-index.js";

/** A dossier, or everything that is wrong with its folder. */
export type Loaded =
  | { readonly type: "dossier"; readonly dossier: Dossier }
  | { readonly type: "problems"; readonly problems: readonly DossierProblem[] };

const fail = (problem: DossierProblem): Loaded => ({ type: "problems", problems: [problem] });

const readAbout = async (files: FileSystem, folder: string): Promise<DossierFile | Loaded> => {
  const file = `${folder}/dossier.json`;
  const read = await readText(files, file);
  if (read.type === "problem") return fail(read.problem);
  if (read.type === "absent") {
    const message = "This folder has no dossier.json, so it is no dossier.";
    const help = "Name the folder that holds dossier.json, e.g. dossiers/alaska-2025.";
    return fail({ code: "missing_file", file, line: null, message, help });
  }
  const parsed = parseJson(read.text, dossierSchema, { file, line: 1 }, DOSSIER_VERSION);
  return parsed.type === "value" ? parsed.value : parsed;
};

const readFoedusFiles = async (
  files: FileSystem,
  folder: string,
): Promise<{ readonly found: readonly FoedusFile[]; readonly problems: readonly DossierProblem[] }> => {
  const found: FoedusFile[] = [];
  const problems: DossierProblem[] = [];
  for (const name of (await files.list(folder)) ?? []) {
    if (!name.endsWith(".foedus")) continue;
    const path = `${folder}/${name}`;
    const read = await readText(files, path);
    if (read.type === "text") found.push({ path, text: read.text });
    if (read.type === "problem") problems.push(read.problem);
  }
  return { found, problems };
};

/**
 * Reads and checks a dossier in folder form. It changes nothing and throws nothing: whatever is wrong comes back as
 * problems, all that can be found at once. Agreements and scenarios come as text; the language reads them.
 */
export const loadDossier = async (files: FileSystem, path: string): Promise<Loaded> => {
  try {
    return await loadFolder(files, path);
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    const { folder, message } = error;
    const help = "Check what it is and who may read it; nothing of the dossier was used.";
    return fail({ code: "unreadable_file", file: folder, line: null, message, help });
  }
};

const loadFolder = async (files: FileSystem, path: string): Promise<Loaded> => {
  const folder = path.length > 1 ? path.replace(/[/\\]+$/u, "") : path;
  if ((await files.list(folder)) === null) {
    const message = "There is no such folder.";
    return fail({
      code: "missing_folder",
      file: folder,
      line: null,
      message,
      help: "Check the path of the dossier.",
    });
  }
  const about = await readAbout(files, folder);
  if ("type" in about) return about;
  const reports = await readReports(files, `${folder}/reports`);
  const statements = await readLines(files, `${folder}/statements`, statementSchema);
  const positions = await readLines(files, `${folder}/positions`, positionSchema);
  const agreements = await readFoedusFiles(files, `${folder}/agreements`);
  const variants = await readFoedusFiles(files, `${folder}/variants`);
  const scenarios = await readFoedusFiles(files, `${folder}/scenarios`);
  const values = statements.found.map(({ value }) => value);
  const problems = [
    ...checkAbout(about, `${folder}/dossier.json`),
    ...reports.problems,
    ...statements.problems,
    ...checkStatements(statements.found, reports.reports, about),
    ...positions.problems,
    ...checkPositions(positions.found, about, indexStatements(values)),
    ...agreements.problems,
    ...variants.problems,
    ...scenarios.problems,
  ];
  if (problems.length > 0) return { type: "problems", problems };
  const dossier: Dossier = {
    folder,
    about,
    reports: reports.reports,
    statements: values,
    positions: positions.found.map(({ value }) => value),
    agreements: agreements.found,
    variants: variants.found,
    scenarios: scenarios.found,
  };
  return { type: "dossier", dossier };
};
