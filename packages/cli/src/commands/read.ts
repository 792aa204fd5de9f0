import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, posix, sep } from "node:path";
import { readReportFile, type ReportFileProblem } from "@foedus/dossier";
import { isCalendarDate, readReport, type ProposedStatement } from "@foedus/reading";
import { statementsForPeople } from "./read-for-people.js";

interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
}

const USAGE = 2;
const TEXT_ENDING = /\.txt$/iu;

/**
 * Reads reports and prints the statements they are proposed to contain. Files that cannot be read are told on
 * stderr, the others are read all the same. Returns the exit code: 0, or 2 where anything could not be read.
 */
export async function read(
  paths: readonly string[],
  options: { readonly published?: string; readonly json?: boolean },
  io: Output,
): Promise<number> {
  const published = options.published ?? null;
  if (published !== null && !isCalendarDate(published)) {
    io.stderr(
      `--published ${published}: This is no date of the calendar.\n  help: Write it as YYYY-MM-DD, for example 2025-08-17.\n`,
    );
    return USAGE;
  }
  const { files, problems } = await findReports(paths);
  const ids = reportIds(files);
  let total = 0;
  let texts = 0;
  for (const [position, path] of files.entries()) {
    const file = await readReportFile(path);
    if (file.type === "problem") {
      problems.push(file);
      continue;
    }
    const statements = readReport({ id: ids[position] ?? path, text: file.text, published });
    texts++;
    total += statements.length;
    io.stdout(options.json === true ? asLines(statements) : statementsForPeople(path, file.text, statements));
  }
  for (const { path, message, help } of problems) io.stderr(`${path}: ${message}\n  help: ${help}\n`);
  if (options.json !== true && texts > 0) io.stdout(closing(total, texts, published));
  return problems.length > 0 ? USAGE : 0;
}

function asLines(statements: readonly ProposedStatement[]): string {
  return statements.map((statement) => `${JSON.stringify(statement)}\n`).join("");
}

function closing(total: number, texts: number, published: string | null): string {
  const counted = `${total} ${total === 1 ? "statement" : "statements"} proposed in ${texts} ${texts === 1 ? "report" : "reports"}`;
  const date = published === null ? "\nWith --published YYYY-MM-DD, weekdays become dates." : "";
  return `${counted}. A person decides: keep them with --json, then confirm, correct or reject each.${date}\n`;
}

/** The reports among files and folders, in the order given; folders are searched for *.txt in code point order. */
async function findReports(
  paths: readonly string[],
): Promise<{ files: string[]; problems: ReportFileProblem[] }> {
  const files: string[] = [];
  const problems: ReportFileProblem[] = [];
  for (const path of paths) {
    const about = await stat(path).catch(() => null);
    if (about === null || !about.isDirectory()) {
      files.push(path);
      continue;
    }
    try {
      const found = await textsIn(path);
      if (found.length > 0) {
        for (const file of found) files.push(file);
        continue;
      }
      const message = "There is no *.txt file in this folder.";
      problems.push({
        type: "problem",
        code: "missing",
        path,
        message,
        help: "Give a folder with reports as *.txt.",
      });
    } catch {
      const help = "Check the permissions of the folder and of those in it.";
      problems.push({
        type: "problem",
        code: "unreadable",
        path,
        message: "This folder cannot be read.",
        help,
      });
    }
  }
  return { files: [...new Set(files)], problems };
}

async function textsIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  // Links to folders are not followed: they may lead in a circle.
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  entries.sort((left, right) => byCodePoint(left.name, right.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const inner of await textsIn(path)) found.push(inner);
    else if (TEXT_ENDING.test(entry.name)) found.push(path);
  }
  return found;
}

function byCodePoint(left: string, right: string): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A report is called after its file; where two files share a name, after their paths. */
function reportIds(files: readonly string[]): string[] {
  const names = files.map((path) => basename(path).replace(TEXT_ENDING, ""));
  return names.map((name, position) => {
    const shared = names.filter((other) => other === name).length > 1;
    const path = files[position] ?? name;
    return shared ? path.replace(TEXT_ENDING, "").split(sep).join(posix.sep) : name;
  });
}
