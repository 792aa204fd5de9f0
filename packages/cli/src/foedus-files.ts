import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodePoints, parseFiles, type ParsedFiles, type SourceFile } from "@foedus/language";
import type { FileProblem } from "./file-problem.js";
import { readTextFile, unreadable } from "./text-file.js";

/** The instruments that come with the project: names not declared in the given files are looked for here. */
export const LIBRARY_FOLDER = fileURLToPath(new URL("../../../library", import.meta.url));

const ENDING = ".foedus";

export interface LoadedFoedus extends Omit<ParsedFiles, "drawnOn"> {
  readonly type: "loaded";
  /** The given files, in code point order of their paths. */
  readonly files: readonly SourceFile[];
}

export type FoedusFiles =
  | LoadedFoedus
  | { readonly type: "problems"; readonly problems: readonly FileProblem[] };

interface Gathered {
  readonly paths: readonly string[];
  readonly problems: readonly FileProblem[];
}

const join = (folder: string, name: string): string =>
  folder.endsWith("/") ? folder + name : `${folder}/${name}`;

async function gatherFolder(folder: string): Promise<Gathered> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  for (const entry of entries.sort((left, right) => compareCodePoints(left.name, right.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
      const inner = await gather(path, false);
      paths.push(...inner.paths);
      problems.push(...inner.problems);
    } else if (!entry.isDirectory() && entry.name.endsWith(ENDING)) paths.push(path);
  }
  return { paths, problems };
}

async function gather(path: string, isGiven: boolean): Promise<Gathered> {
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], problems: [] };
    const found = await gatherFolder(path);
    if (!isGiven || found.paths.length > 0 || found.problems.length > 0) return found;
    const message = `This folder holds no file ending in ${ENDING}.`;
    const help = "Name a folder that does, or the files themselves.";
    return { paths: [], problems: [{ type: "nothing_to_read", path, message, help }] };
  } catch (error) {
    return { paths: [], problems: [unreadable(path, error)] };
  }
}

async function readAll(paths: readonly string[]): Promise<{
  readonly files: readonly SourceFile[];
  readonly problems: readonly FileProblem[];
}> {
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const path of [...paths].sort(compareCodePoints)) {
    if (seen.has(resolve(path))) continue;
    seen.add(resolve(path));
    const read = await readTextFile(path);
    if (read.type === "text") files.push({ path, text: read.text });
    else problems.push(read.problem);
  }
  return { files, problems };
}

/** The files of the library that are not themselves given. What cannot be read there is left out. */
async function libraryFiles(given: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const { paths } = await gather(LIBRARY_FOLDER, false);
  const known = new Set(given.map((file) => resolve(file.path)));
  return (await readAll(paths.filter((path) => !known.has(path)))).files;
}

/** Every file of the library; what cannot be read is left out. */
export const libraryOnDisk = (): Promise<readonly SourceFile[]> => libraryFiles([]);

/** The texts of files and folders (recursively, every file ending in .foedus), and what could not be read. */
export async function readFoedus(
  paths: readonly string[],
): Promise<{ readonly files: readonly SourceFile[]; readonly problems: readonly FileProblem[] }> {
  const gathered: Gathered[] = [];
  for (const path of paths) gathered.push(await gather(path, true));
  const { files, problems: unread } = await readAll(gathered.flatMap((one) => one.paths));
  return { files, problems: [...gathered.flatMap((one) => one.problems), ...unread] };
}

/**
 * Reads files and folders (recursively, every file ending in .foedus) together with what they need of the library.
 * If any of them cannot be read, nothing is loaded and every problem is named.
 */
export async function loadFoedus(paths: readonly string[]): Promise<FoedusFiles> {
  const { files, problems } = await readFoedus(paths);
  if (problems.length > 0) return { type: "problems", problems };
  const { model, variants, scenarios, diagnostics } = await parseFiles(files, await libraryFiles(files));
  return { type: "loaded", model, variants, scenarios, diagnostics, files };
}

/** What texts that are no files come to, together with what they need of the library. */
export async function loadFoedusTexts(texts: readonly SourceFile[]): Promise<LoadedFoedus> {
  const files = texts.toSorted((left, right) => compareCodePoints(left.path, right.path));
  const { model, variants, scenarios, diagnostics } = await parseFiles(files, await libraryFiles(files));
  return { type: "loaded", model, variants, scenarios, diagnostics, files };
}
