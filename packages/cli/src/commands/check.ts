import type { Diagnostic, SourceFile } from "@foedus/language";
import { describeProblem } from "../file-problem.js";
import { loadFoedus } from "../foedus-files.js";

/** Where a command writes. */
export interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** How much of a very long line is shown on each side of the place. */
const MARGIN = 100;

/** The source line with a caret under the place. */
function excerpt(diagnostic: Diagnostic, lines: readonly string[]): string {
  const line = lines[diagnostic.line - 1] ?? "";
  const at = diagnostic.column - 1;
  const start = Math.max(0, at - MARGIN);
  const shown = line
    .slice(start, at + MARGIN)
    .replaceAll(/\p{Cc}/gu, (character) => (character === "\t" ? "\t" : " "));
  const indent = shown.slice(0, at - start).replaceAll(/[^\t]/gu, " ");
  return `    ${shown}\n    ${indent}^\n`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const found =
    diagnostics.length === 0
      ? "Nothing to report"
      : `${counted(errors, "error")}, ${counted(diagnostics.length - errors, "warning")}`;
  return `${found} in ${counted(files, "file")}.\n`;
}

function forPeople(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): string {
  const lines = new Map(files.map((file) => [file.path, file.text.split(/\r\n|\n|\r/u)]));
  const parts = diagnostics.map((diagnostic) => {
    const { file, line, column, severity, code, message, help } = diagnostic;
    const head = `${file}:${line}:${column} ${severity} ${code} ${message}\n`;
    return `${head}${excerpt(diagnostic, lines.get(file) ?? [])}  help: ${help}\n\n`;
  });
  return parts.join("") + summary(diagnostics, files.length);
}

const forMachines = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ file, line, column, severity, code, message, help }) =>
      JSON.stringify({ file, line, column, severity, code, message, help }),
    )
    .map((line) => `${line}\n`)
    .join("");

/** Checks files of the language. Returns the exit code: 1 with errors, 0 without, 2 if there is nothing to check. */
export async function check(
  paths: readonly string[],
  options: { readonly json?: boolean },
  io: Output,
): Promise<number> {
  if (paths.length === 0) {
    io.stderr("Name at least one file or folder to check.\n  help: foedus check FILE|FOLDER...\n");
    return 2;
  }
  const loaded = await loadFoedus(paths);
  if (loaded.type === "problems") {
    for (const problem of loaded.problems) io.stderr(describeProblem(problem));
    return 2;
  }
  const { diagnostics, files } = loaded;
  io.stdout(options.json === true ? forMachines(diagnostics) : forPeople(diagnostics, files));
  return diagnostics.some((diagnostic) => diagnostic.severity === "error") ? 1 : 0;
}
