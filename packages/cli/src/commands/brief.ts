import { join } from "node:path";
import { briefAsMarkdown, briefForTerminal } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { briefAsPage } from "@foedus/workbench";
import { briefOfDossier } from "../dossier-brief.js";
import { writeWhole } from "../write-file.js";
import type { Output } from "./check.js";

export type BriefFormat = "terminal" | "markdown" | "html" | "json";

export interface BriefOptions {
  readonly output?: string;
  readonly format?: BriefFormat;
  /** The data of an earlier brief, to say what changed. */
  readonly since?: string;
}

const RENDERERS: Readonly<Record<BriefFormat, (data: Brief) => string>> = {
  terminal: briefForTerminal,
  markdown: briefAsMarkdown,
  html: briefAsPage,
  json: (data) => `${JSON.stringify(data, null, 2)}\n`,
};

const BY_ENDING: readonly (readonly [ending: RegExp, format: BriefFormat])[] = [
  [/\.(?:md|markdown)$/iu, "markdown"],
  [/\.html?$/iu, "html"],
  [/\.json$/iu, "json"],
  [/\.txt$/iu, "terminal"],
];

const formatOf = ({ format, output }: BriefOptions): BriefFormat | null => {
  if (format !== undefined) return format;
  if (output === undefined) return "terminal";
  return BY_ENDING.find(([ending]) => ending.test(output))?.[1] ?? null;
};

/** What a dossier in folder form consists of: the brief is written beside it, never over it. */
const RECORD = ["dossier.json", "reports", "statements", "positions", "agreements", "scenarios"];

/** Writes the brief of a dossier to the terminal or a file. Returns the exit code: 0, or 2 with a message. */
export async function brief(dossier: string, options: BriefOptions, io: Output): Promise<number> {
  const format = formatOf(options);
  if (format === null) {
    const help = "End its name in .md, .html, .json or .txt, or name a format.";
    io.stderr(`${options.output ?? ""}: The name does not say which format to write. ${help}\n`);
    return 2;
  }
  if (!Object.hasOwn(RENDERERS, format)) {
    io.stderr(`There is no format “${format}”. Choose terminal, markdown, html or json.\n`);
    return 2;
  }
  const result = await briefOfDossier(dossier, options.since);
  if (result.type === "problems") {
    for (const line of result.lines) io.stderr(`${line}\n`);
    return 2;
  }
  const text = RENDERERS[format](result.brief);
  if (options.output === undefined) {
    io.stdout(text);
    return 0;
  }
  const written = await writeWhole(
    options.output,
    text,
    RECORD.map((name) => join(dossier, name)),
  );
  if (written.type === "written") return 0;
  io.stderr(`${written.why}\n`);
  return 2;
}
