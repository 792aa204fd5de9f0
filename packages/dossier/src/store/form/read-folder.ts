import type * as z from "zod";
import { UnreadableFolder } from "../../files/file-system.js";
import type { FileSystem } from "../../files/file-system.js";
import { dossierSchema } from "../../format/dossier.js";
import { positionSchema } from "../../format/position.js";
import { statementSchema } from "../../format/statement.js";
import { DOSSIER_VERSION } from "../../format/version.js";
import { checkAbout } from "../../folder/check-about.js";
import { checkStatements } from "../../folder/check-statements.js";
import type { Placed } from "../../folder/dossier.js";
import { parseJson } from "../../folder/parse-json.js";
import type { DossierProblem } from "../../folder/problem.js";
import { readLines } from "../../folder/read-lines.js";
import { readReports } from "../../folder/read-reports.js";
import { readText } from "../../folder/read-text.js";
import { indexStatements } from "../../folder/statement-index.js";
import { checkPositions } from "../../standing/check-positions.js";
import type { RecordChange } from "../commands/command.js";
import { positionId } from "../records/identity.js";
import { DOSSIER, VALUES } from "../records/values.js";

/** What a folder holds, as records to be; `problems` keep it from being taken in, `warnings` are told and taken in as they are. */
export interface FolderForm {
  readonly changes: readonly RecordChange[];
  readonly problems: readonly DossierProblem[];
  readonly warnings: readonly DossierProblem[];
}

/** What makes two things one, or takes away what another cannot be without. */
const GRAVE: ReadonlySet<DossierProblem["code"]> = new Set(["unknown_report", "duplicate_name"]);

const sheetOf = (file: string): string => file.replace(/^.*\//u, "").replace(/\.jsonl$/u, "");

const namesIn = async (files: FileSystem, folder: string, ending: string): Promise<readonly string[]> =>
  ((await files.list(folder)) ?? [])
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** Collects the records of a folder, and what is wrong with it. */
class Reading {
  readonly changes: RecordChange[] = [];
  readonly problems: DossierProblem[] = [];
  readonly #files: FileSystem;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  add(kind: RecordChange["kind"], id: string, value: unknown, more: object = {}): void {
    this.changes.push({ type: "record", kind, id, expects: 0, ...more, value } as RecordChange);
  }

  async text(file: string): Promise<string | null> {
    const read = await readText(this.#files, file);
    if (read.type === "problem") this.problems.push(read.problem);
    return read.type === "text" ? read.text : null;
  }

  async json<Value>(file: string, schema: z.ZodType<Value>, version: number | null): Promise<Value | null> {
    const text = await this.text(file);
    if (text === null) return null;
    const parsed = parseJson(text, schema, { file, line: 1 }, version);
    if (parsed.type === "value") return parsed.value;
    this.problems.push(...parsed.problems);
    return null;
  }

  async lines<Value>(
    folder: string,
    schema: z.ZodType<Value>,
    add: (placed: Placed<Value>, place: { readonly sheet: string; readonly place: number }) => void,
  ): Promise<readonly Placed<Value>[]> {
    const { found, problems } = await readLines(this.#files, folder, schema);
    this.problems.push(...problems);
    for (const placed of found) add(placed, { sheet: sheetOf(placed.file), place: placed.line });
    return found;
  }

  async foedus(kind: "agreement" | "variant" | "scenario", folder: string): Promise<void> {
    for (const name of await namesIn(this.#files, folder, ".foedus")) {
      const text = await this.text(`${folder}/${name}.foedus`);
      if (text !== null) this.add(kind, name, { text });
    }
  }

  async versions(folder: string): Promise<void> {
    for (const agreement of (await this.#files.list(folder)) ?? []) {
      for (const name of await namesIn(this.#files, `${folder}/${agreement}`, ".foedus")) {
        const text = await this.text(`${folder}/${agreement}/${name}.foedus`);
        if (text !== null) this.add("version", `${agreement}/${name}`, { agreement, name, text });
      }
    }
  }

  async each(kind: "reading" | "finding" | "brief", folder: string): Promise<void> {
    for (const name of await namesIn(this.#files, folder, ".json")) {
      const value = await this.json<unknown>(`${folder}/${name}.json`, VALUES[kind], null);
      if (value !== null) this.add(kind, name, value);
    }
  }
}

const read = async (files: FileSystem, folder: string): Promise<FolderForm> => {
  const reading = new Reading(files);
  const about = await reading.json(`${folder}/dossier.json`, dossierSchema, DOSSIER_VERSION);
  if (about === null) {
    const message = "This folder has no sound dossier.json, so it is no dossier.";
    const help = "Name the folder that holds dossier.json.";
    const problem = {
      code: "missing_file",
      file: `${folder}/dossier.json`,
      line: null,
      message,
      help,
    } as const;
    return {
      changes: [],
      problems: reading.problems.length > 0 ? reading.problems : [problem],
      warnings: [],
    };
  }
  reading.add("dossier", DOSSIER, about);
  const { reports, problems } = await readReports(files, `${folder}/reports`);
  reading.problems.push(...problems);
  for (const { text, ...metadata } of reports) {
    reading.add("report", metadata.name, { about: metadata, text });
  }
  const statements = await reading.lines(`${folder}/statements`, statementSchema, ({ value }, place) => {
    reading.add("statement", `${value.report}/${value.id}`, value, place);
  });
  const positions = await reading.lines(`${folder}/positions`, positionSchema, ({ value }, place) => {
    reading.add("position", positionId(value), value, place);
  });
  await reading.lines(`${folder}/decisions`, VALUES.decision, ({ value }, place) => {
    reading.add("decision", value.name, value, place);
  });
  await reading.foedus("agreement", `${folder}/agreements`);
  await reading.foedus("variant", `${folder}/variants`);
  await reading.foedus("scenario", `${folder}/scenarios`);
  await reading.versions(`${folder}/versions`);
  await reading.each("reading", `${folder}/readings`);
  await reading.each("finding", `${folder}/findings`);
  await reading.each("brief", `${folder}/briefs`);
  const told = [
    ...checkAbout(about, `${folder}/dossier.json`),
    ...checkStatements(statements, reports, about),
    ...checkPositions(positions, about, indexStatements(statements.map(({ value }) => value))),
  ];
  return {
    changes: reading.changes,
    problems: [...reading.problems, ...told.filter(({ code }) => GRAVE.has(code))],
    warnings: told.filter(({ code }) => !GRAVE.has(code)),
  };
};

/** Reads a dossier in folder form into records. It changes nothing and throws nothing. */
export const readFolderForm = async (files: FileSystem, folder: string): Promise<FolderForm> => {
  try {
    return await read(files, folder);
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    const help = "Check what it is and who may read it; nothing of the dossier was used.";
    const { message } = error;
    return {
      changes: [],
      problems: [{ code: "unreadable_file", file: error.folder, line: null, message, help }],
      warnings: [],
    };
  }
};
