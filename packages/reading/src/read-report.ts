import { takeApart } from "./report-text.js";
import type { ProposedStatement } from "./statement.js";
import { proposeStatements } from "./statements/propose.js";

/** A report as the reader takes it. */
export interface ReportToRead {
  /** The identifier that the statements will carry. */
  readonly id: string;
  /** The text, without a byte order mark; all spans refer to it as it is. */
  readonly text: string;
  /** The date of publication (YYYY-MM-DD), or null; only with it do weekdays become dates. */
  readonly published: string | null;
}

/**
 * Proposes who is reported to have said what, through whom. Pure and deterministic: the same report gives the same
 * statements, in the order of the text, each after the statement that carries it.
 */
export function readReport(report: ReportToRead): ProposedStatement[] {
  return proposeStatements(takeApart(report.text, report.published), report.id);
}
