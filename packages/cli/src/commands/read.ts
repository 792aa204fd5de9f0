import { placesOf, takeInPlace } from "@foedus/dossier/intake";
import type { IntakeProblem, TakenReport } from "@foedus/dossier/intake";
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

  const tell = (report: TakenReport): void => {
    const date = published ?? (report.about.published.found ? report.about.published.value : null);
    const statements = readReport({ id: nameOf(report.source), text: report.text, published: date });
    const told = intakeForPeople(report, seen.get(report.sha256) ?? null);
    seen.set(report.sha256, seen.get(report.sha256) ?? report.source);
    if (date === null) undated++;
    texts++;
    total += statements.length;
    if (options.json !== true) {
      io.stdout(statementsForPeople(report.source, report.text, statements, told));
      return;
    }
    io.stdout(asLines(statements));
    if (!isPlain(report)) io.stderr(`${report.source}\n${told}`);
  };

  for (const place of places) {
    const taken = await takeInPlace(place, options.encoding);
    for (const report of taken.reports) tell(report);
    problems.push(...taken.problems);
  }
  io.stderr(problemsForPeople(problems, options.json === true ? [] : leftOut));
  if (options.json !== true && texts > 0) io.stdout(closing(total, texts, undated > 0));
  return problems.length > 0 ? USAGE : 0;
}

function asLines(statements: readonly ProposedStatement[]): string {
  return statements.map((statement) => `${JSON.stringify(statement)}\n`).join("");
}

function closing(total: number, texts: number, isUndated: boolean): string {
  const counted = `${total} ${total === 1 ? "statement" : "statements"} proposed in ${texts} ${texts === 1 ? "report" : "reports"}`;
  const date = isUndated ? "\nWith --published YYYY-MM-DD, weekdays become dates." : "";
  return `${counted}. A person decides: keep them with --json, then confirm, correct or reject each.${date}\n`;
}
