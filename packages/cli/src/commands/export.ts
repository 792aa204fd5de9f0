import { FORMS } from "@foedus/workbench";
import type { Form, FormName, Made } from "@foedus/workbench";
import { briefAt, dossierAt } from "../dossier-place.js";
import { writeMade } from "../export/write-made.js";
import type { Refused } from "../export/write-made.js";
import type { Output } from "./check.js";

export interface ExportOptions {
  /** One of `FORMS`. */
  readonly as: string;
  /** A file, or a folder for a form of several files. Without it, text goes to the terminal. */
  readonly output?: string;
  /** Only this table of a form of several files. */
  readonly table?: string;
}

type Loaded = Made | Refused | { readonly type: "problems"; readonly lines: readonly string[] };

const made = async (form: Form, place: string): Promise<Loaded> => {
  if (form.from === "brief") {
    const result = await briefAt(place);
    return result.type === "problems" ? result : form.make(result.brief, result.dossier, process.env);
  }
  const loaded = await dossierAt(place);
  return loaded.type === "dossier" ? form.make(loaded.dossier) : loaded;
};

const oneTable = (all: Made | Refused, table: string | undefined): Made | Refused => {
  if (table === undefined || all.type === "problem") return all;
  if (all.type === "file")
    return { type: "problem", message: "--table goes with --as csv only; leave it out." };
  const content = all.files.get(`${table}.csv`);
  if (content !== undefined) return { type: "file", content };
  const names = [...all.files.keys()].map((name) => name.replace(/\.csv$/u, "")).join(", ");
  return { type: "problem", message: `There is no table “${table}”. Choose one of: ${names}.` };
};

/** Writes a dossier in another form, for other programs. Returns the exit code: 0, or 2 with a message. */
export async function exportDossier(dossier: string, options: ExportOptions, io: Output): Promise<number> {
  const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name);
  if (!isForm(options.as)) {
    io.stderr(`There is no form “${options.as}”. Choose one of: ${Object.keys(FORMS).join(", ")}.\n`);
    return 2;
  }
  const loaded = await made(FORMS[options.as], dossier);
  if (loaded.type === "problems") {
    for (const line of loaded.lines) io.stderr(`${line}\n`);
    return 2;
  }
  return writeMade(oneTable(loaded, options.table), { dossier, output: options.output ?? null }, io);
}
