import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { placesOf } from "@foedus/dossier/intake";
import type { IntakeProblem, TakenReport } from "@foedus/dossier/intake";
import { IntakeThread } from "@foedus/dossier/threads";
import { isCalendarDate, readReport, type ProposedStatement } from "@foedus/reading";
import { intakeForPeople, isPlain, problemsForPeople } from "./intake-for-people.js";
import { statementsForPeople } from "./read-for-people.js";
import { reportNames } from "./report-names.js";

interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** What `foedus read` can be told beside what to read. */
export interface ReadOptions {
  readonly published?: string;
  readonly encoding?: string;
  /** A folder to write each report's text to, as `NAME.txt`: the very text that spans count in. */
  readonly texts?: string;
  readonly json?: boolean;
}

const USAGE = 2;

/**
 * Reads reports and prints the statements they are proposed to contain: files, folders and addresses, in any format that
 * is taken in. What cannot be read is told on stderr, the rest is read all the same. Returns the exit code: 0, or 2 where
 * anything could not be read.
 */
export async function read(paths: readonly string[], options: ReadOptions, io: Output): Promise<number> {
  const published = options.published ?? null;
  if (published !== null && !isCalendarDate(published)) {
    io.stderr(
      `--published ${published}: This is no date of the calendar.\n  help: Write it as YYYY-MM-DD, for example 2025-08-17.\n`,
    );
    return USAGE;
  }
  const { places, leftOut, problems: unsearched } = await placesOf(paths);
  const problems: IntakeProblem[] = [...unsearched];
  const nameOf = reportNames(places);
  const seen = new Map<string, string>();
  let [total, texts, undated] = [0, 0, 0];

  const tell = async (report: TakenReport): Promise<string | null> => {
    const date = published ?? (report.about.published.found ? report.about.published.value : null);
    const name = nameOf(report.source);
    if (options.texts !== undefined) {
      const written = await keepText(options.texts, name, report.text);
      if (written !== null) return written;
    }
    const statements = readReport({ id: name, text: report.text, published: date });
    const told = intakeForPeople(report, seen.get(report.sha256) ?? null);
    seen.set(report.sha256, seen.get(report.sha256) ?? report.source);
    if (date === null) undated++;
    texts++;
    total += statements.length;
    if (options.json !== true) {
      io.stdout(statementsForPeople(report.source, report.text, statements, told));
      return null;
    }
    io.stdout(asLines(statements));
    if (!isPlain(report)) io.stderr(`${report.source}\n${told}`);
    return null;
  };

  const reader = new IntakeThread();
  try {
    for (const place of places) {
      const taken = await reader.takeInPlace(place, options.encoding);
      for (const report of taken.reports) {
        const stopped = await tell(report);
        if (stopped === null) continue;
        io.stderr(stopped);
        return USAGE;
      }
      problems.push(...taken.problems);
    }
  } finally {
    await reader.close();
  }
  io.stderr(problemsForPeople(problems, options.json === true ? [] : leftOut));
  if (options.json !== true && texts > 0) io.stdout(closing(total, texts, undated > 0));
  return problems.length > 0 ? USAGE : 0;
}

/** Writes a report's text, never over another file; what is wrong where it cannot. */
async function keepText(folder: string, name: string, text: string): Promise<string | null> {
  // A report may be called after a path that leads upwards; its text stays in the folder.
  const parts = name.split("/").filter((part) => !["", ".", ".."].includes(part));
  const path = `${join(folder, ...parts)}.txt`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
    return null;
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    const why = isThere ? "There is a file of this name." : error instanceof Error ? error.message : "";
    return `${path}: The text cannot be written. ${why}\n  help: Name another folder with --texts.\n`;
  }
}

function asLines(statements: readonly ProposedStatement[]): string {
  return statements.map((statement) => `${JSON.stringify(statement)}\n`).join("");
}

function closing(total: number, texts: number, isUndated: boolean): string {
  const counted = `${total} ${total === 1 ? "statement" : "statements"} proposed in ${texts} ${texts === 1 ? "report" : "reports"}`;
  const date = isUndated ? "\nWith --published YYYY-MM-DD, weekdays become dates." : "";
  return `${counted}. A person decides: keep them with --json, then confirm, correct or reject each.${date}\n`;
}
