import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../command-line.js";
import type { Page } from "./page.js";

/** The words of a command line; a part in quotation marks is one. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** Runs one command and returns what a terminal would show, and the exit code where it is not 0. */
async function run(line: string): Promise<string> {
  const [program, ...words] = wordsOf(line);
  if (program !== "foedus") throw new Error(`a page shows a command that is not foedus: ${line}`);
  let printed = "";
  const write = (text: string): void => {
    printed += text;
  };
  const code = await runCommandLine(words, { stdout: write, stderr: write }, process.stdin);
  return code === 0 ? printed : `${printed.trimEnd()}\nexit code ${String(code)}\n`;
}

/** Runs the commands of a page, in their order, in a folder that holds the page's files and nothing else. */
export async function runShown({ files, commands }: Page): Promise<readonly string[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "foedus-page-")));
  const before = process.cwd();
  try {
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    process.chdir(folder);
    const printed: string[] = [];
    for (const { line } of commands) printed.push(await run(line));
    return printed;
  } finally {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  }
}
