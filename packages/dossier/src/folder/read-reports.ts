import type { FileSystem } from "../files/file-system.js";
import { reportMetadataSchema } from "../format/report.js";
import type { Report } from "../format/report.js";
import { checksum } from "./checksum.js";
import { parseJson } from "./parse-json.js";
import type { DossierProblem } from "./problem.js";
import { readText } from "./read-text.js";

const read = async (
  files: FileSystem,
  folder: string,
  name: string,
): Promise<Report | readonly DossierProblem[]> => {
  const file = `${folder}/${name}.json`;
  const about = await readText(files, file);
  const text = await readText(files, `${folder}/${name}.txt`);
  if (about.type === "problem") return [about.problem];
  if (text.type === "problem") return [text.problem];
  const problem = (
    code: DossierProblem["code"],
    at: string,
    message: string,
    help: string,
  ): DossierProblem[] => [{ code, file: at, line: null, message, help }];
  if (about.type === "absent") {
    const help = `Write ${name}.json beside it: name, title, publisher, published, address, language, sha256.`;
    return problem("missing_file", file, "A report without this file has no publisher and no date.", help);
  }
  if (text.type === "absent") {
    const help = "Put the report's text back, unchanged, or remove what describes it.";
    return problem("missing_file", `${folder}/${name}.txt`, "The text of this report is missing.", help);
  }
  const parsed = parseJson(about.text, reportMetadataSchema, { file, line: 1 });
  if (parsed.type === "problems") return parsed.problems;
  if (parsed.value.name !== name) {
    const message = `The report calls itself “${parsed.value.name}”, but its file “${name}”.`;
    return problem("wrong_name", file, message, "Give both the same name.");
  }
  const actual = await checksum(text.bytes);
  if (actual !== parsed.value.sha256) {
    const message = `The text was changed: its SHA-256 checksum is ${actual}, not ${parsed.value.sha256}.`;
    const help = "Put the original back. A corrected publication is another report, with a name of its own.";
    return problem("changed_report", `${folder}/${name}.txt`, message, help);
  }
  return { ...parsed.value, text: text.text };
};

const checkSuperseded = (folder: string, reports: readonly Report[]): readonly DossierProblem[] => {
  const names = new Set(reports.map(({ name }) => name));
  return reports.flatMap(({ name, supersedes }): readonly DossierProblem[] => {
    if (supersedes === undefined || (supersedes !== name && names.has(supersedes))) return [];
    const message = `This report says that it corrects “${supersedes}”, which is no other report here.`;
    const help = "Put the corrected report back, for both are kept, or correct the name.";
    return [{ code: "unknown_report", file: `${folder}/${name}.json`, line: null, message, help }];
  });
};

/** Reads the reports of a folder: for each name a text and what is known about it. */
export const readReports = async (
  files: FileSystem,
  folder: string,
): Promise<{ readonly reports: readonly Report[]; readonly problems: readonly DossierProblem[] }> => {
  const reports: Report[] = [];
  const problems: DossierProblem[] = [];
  const listed = (await files.list(folder)) ?? [];
  const names = new Set(
    listed.filter((name) => /\.(?:txt|json)$/u.test(name)).map((name) => name.replace(/\.[a-z]+$/u, "")),
  );
  for (const name of names) {
    const result = await read(files, folder, name);
    if ("text" in result) reports.push(result);
    else problems.push(...result);
  }
  return { reports, problems: [...problems, ...checkSuperseded(folder, reports)] };
};
