import { readReport, READER_VERSION } from "@foedus/reading";
import type { ProposedStatement, ReportToRead } from "@foedus/reading";

/** What the reader proposes of a report, and which reader it was. */
export interface Reading {
  readonly type: "reading";
  readonly reader: number;
  readonly statements: readonly ProposedStatement[];
}

/** Who is said to have said what in a report, through whom: proposals, for a person to decide on. */
export const reading = (report: ReportToRead): Reading => ({
  type: "reading",
  reader: READER_VERSION,
  statements: readReport(report),
});
