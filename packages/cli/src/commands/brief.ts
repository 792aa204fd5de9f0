import { briefAsDocx, briefAsMarkdown, briefForTerminal } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { briefAsPage, briefAsPdf } from "@foedus/workbench";
import type { Made } from "@foedus/workbench";
import { briefAt } from "../dossier-place.js";
import { writeMade } from "../export/write-made.js";
import type { Output } from "./check.js";

export type BriefFormat = "terminal" | "markdown" | "html" | "json" | "docx" | "pdf";

export interface BriefOptions {
  readonly output?: string;
  readonly format?: BriefFormat;
  /** The data of an earlier brief, to say what changed. */
  readonly since?: string;
}

const file = (content: string | Uint8Array): Made => ({ type: "file", content });

const RENDERERS: Readonly<Record<BriefFormat, (data: Brief) => Made | Promise<Made>>> = {
  terminal: (data) => file(briefForTerminal(data)),
  markdown: (data) => file(briefAsMarkdown(data)),
  html: (data) => file(briefAsPage(data)),
  json: (data) => file(`${JSON.stringify(data, null, 2)}\n`),
  docx: (data) => file(briefAsDocx(data)),
  pdf: (data) => briefAsPdf(data, process.env),
};

/** The forms of a brief, as `--format` names them. */
export const BRIEF_FORMATS = Object.keys(RENDERERS);

const BY_ENDING: readonly (readonly [ending: RegExp, format: BriefFormat])[] = [
  [/\.(?:md|markdown)$/iu, "markdown"],
  [/\.html?$/iu, "html"],
  [/\.json$/iu, "json"],
  [/\.txt$/iu, "terminal"],
  [/\.docx$/iu, "docx"],
  [/\.pdf$/iu, "pdf"],
];

const formatOf = ({ format, output }: BriefOptions): BriefFormat | null => {
  if (format !== undefined) return format;
  if (output === undefined) return "terminal";
  return BY_ENDING.find(([ending]) => ending.test(output))?.[1] ?? null;
};

/** Writes the brief of a dossier to the terminal or a file. Returns the exit code: 0, or 2 with a message. */
export async function brief(dossier: string, options: BriefOptions, io: Output): Promise<number> {
  const format = formatOf(options);
  if (format === null) {
    const help = "End its name in .md, .html, .json, .txt, .docx or .pdf, or name a format.";
    io.stderr(`${options.output ?? ""}: The name does not say which format to write. ${help}\n`);
    return 2;
  }
  if (!Object.hasOwn(RENDERERS, format)) {
    io.stderr(`There is no format “${format}”. Choose one of: ${BRIEF_FORMATS.join(", ")}.\n`);
    return 2;
  }
  const result = await briefAt(dossier, options.since);
  if (result.type === "problems") {
    for (const line of result.lines) io.stderr(`${line}\n`);
    return 2;
  }
  const made = await RENDERERS[format](result.brief);
  return writeMade(made, { dossier, output: options.output ?? null }, io);
}
