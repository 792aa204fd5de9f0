import { access, constants, readFile, stat } from "node:fs/promises";
import { formatText, type SourceFile } from "@foedus/language";
import { describeProblem } from "../file-problem.js";
import { readFoedus } from "../foedus-files.js";
import type { Layout } from "../output/layout.js";
import { LARGEST_FILE, textOf } from "../text-file.js";
import { writeWhole } from "../write-file.js";
import type { Output } from "./check.js";

/** How the layout of files is asked for from the command line. */
export interface FormatOptions {
  /** Write nothing; say what would change. */
  readonly check?: boolean;
  readonly json?: boolean;
}

/** A file that can be laid out. */
interface Laid {
  readonly file: SourceFile;
  readonly text: string;
  readonly unread: number;
}

const STANDARD_INPUT = "standard input";

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Lays out all the texts, or says of each that is none why. */
function layOutAll(files: readonly SourceFile[]): {
  readonly laid: readonly Laid[];
  readonly refused: string;
} {
  const laid: Laid[] = [];
  let refused = "";
  for (const file of files) {
    const formatted = formatText(file.text);
    if (formatted.type === "formatted") laid.push({ file, text: formatted.text, unread: formatted.unread });
    else {
      const { code, message, help } = formatted;
      refused += `${file.path}:1:1 error ${code} ${message}\n  help: ${help}\n`;
    }
  }
  return { laid, refused };
}

/** Why a file may not be replaced, or null. */
async function whyNotReplaced({ path, text }: SourceFile): Promise<string | null> {
  const again = "Run the command again.";
  try {
    // A file marked as read-only is meant to stay, even where its folder would let it be replaced.
    const isWritable = ((await stat(path)).mode & 0o222) !== 0;
    if (!isWritable)
      return `${path}: This file is for reading only.\n  help: Allow writing to it, or leave it out.\n`;
    await access(path, constants.W_OK);
    const isSame = (await readFile(path, "utf8")) === text;
    return isSame ? null : `${path}: This file changed while it was laid out.\n  help: ${again}\n`;
  } catch {
    return `${path}: This cannot be written any more.\n  help: Check the file and its permissions. ${again}\n`;
  }
}

/** Writes a laid out file in the place of the old one; returns whether that went well. */
async function replace({ file, text }: Laid, io: Output): Promise<boolean> {
  const why = await whyNotReplaced(file);
  if (why !== null) {
    io.stderr(why);
    return false;
  }
  const result = await writeWhole(file.path, text, []);
  if (result.type === "refused") io.stderr(`${result.why}\n`);
  return result.type === "written";
}

function summary(layouts: readonly Layout[], isCheck: boolean): string {
  const changed = layouts.filter(({ layout }) => layout === "formatted" || layout === "would_change").length;
  const files = counted(layouts.length, "file");
  if (changed === 0 && layouts.some(({ layout }) => layout === "failed")) return "";
  if (changed === 0) return `Nothing to change in ${files}.\n`;
  if (!isCheck) return `Formatted ${changed} of ${files}.\n`;
  return `${changed} of ${files} would change.\n  help: foedus format without --check changes them.\n`;
}

/** Says what stays as it is because it cannot be read. */
function tellUnread({ file, unread }: Laid, io: Output): void {
  if (unread === 0) return;
  const what =
    unread === 1
      ? "1 part of this file cannot be read and stays"
      : `${unread} parts of this file cannot be read and stay`;
  io.stderr(`${file.path}: ${what} as written.\n  help: foedus check says what is wrong there.\n`);
}

async function read(input: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    parts.push(bytes);
    size += bytes.length;
    if (size > LARGEST_FILE) break;
  }
  return Buffer.concat(parts);
}

/** Lays out standard input for an editor. */
async function formatInput(
  options: FormatOptions,
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<number> {
  const given = textOf(STANDARD_INPUT, await read(input));
  if (given.type === "problem") {
    io.stderr(describeProblem(given.problem));
    return 2;
  }
  const { laid, refused } = layOutAll([{ path: STANDARD_INPUT, text: given.text }]);
  const [one] = laid;
  if (one === undefined) {
    io.stderr(refused);
    return 2;
  }
  tellUnread(one, io);
  const isChanged = one.text !== given.text;
  if (options.check === true) {
    const layout: Layout = {
      file: STANDARD_INPUT,
      layout: isChanged ? "would_change" : "unchanged",
      unread: one.unread,
    };
    io.stdout(options.json === true ? `${JSON.stringify(layout)}\n` : summary([layout], true));
    return isChanged ? 1 : 0;
  }
  io.stdout(one.text);
  return 0;
}

/**
 * Lays out files of the language in place; only what changes is written, each file whole or not at all. If anything
 * given cannot be read, nothing is written. Returns the exit code: 0; with `check`, 1 if a file would change; 2 where
 * something could not be read or written.
 */
export async function format(
  paths: readonly string[],
  options: FormatOptions,
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<number> {
  if (paths.length === 0) {
    io.stderr("Name at least one file or folder to lay out.\n  help: foedus format FILE|FOLDER...\n");
    return 2;
  }
  if (paths.includes("-")) {
    if (paths.length === 1) return formatInput(options, io, input);
    io.stderr("Standard input (-) is laid out alone.\n  help: Give it, or files and folders.\n");
    return 2;
  }
  const { files, problems } = await readFoedus(paths);
  const { laid, refused } = layOutAll(problems.length > 0 ? [] : files);
  for (const problem of problems) io.stderr(describeProblem(problem));
  io.stderr(refused);
  if (problems.length > 0 || refused !== "") return 2;

  const isCheck = options.check === true;
  const layouts: Layout[] = [];
  for (const one of laid) {
    const { file, text, unread } = one;
    let layout: Layout["layout"] = "unchanged";
    if (text !== file.text)
      layout = isCheck ? "would_change" : (await replace(one, io)) ? "formatted" : "failed";
    const told: Layout = { file: file.path, layout, unread };
    layouts.push(told);
    tellUnread(one, io);
    if (options.json === true) io.stdout(`${JSON.stringify(told)}\n`);
    else if (layout === "formatted" || layout === "would_change") io.stdout(`${file.path}\n`);
  }
  if (options.json !== true) io.stdout(summary(layouts, isCheck));
  if (layouts.some(({ layout }) => layout === "failed")) return 2;
  return layouts.some(({ layout }) => layout === "would_change") ? 1 : 0;
}
