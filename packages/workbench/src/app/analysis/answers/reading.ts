import { citedNames, readingChanges } from "@foedus/dossier";
import type { Citing } from "@foedus/dossier";
import type { Change, Stored } from "@foedus/dossier/store";
import { readReport, READER_VERSION } from "@foedus/reading";
import type { ReportToRead } from "@foedus/reading";

interface ReportAsked {
  readonly report: ReportToRead;
  /** The statements of the report that are there already. */
  readonly there: readonly Stored<"statement">[];
  /** What is on record of an earlier reading. */
  readonly before: Stored<"reading"> | null;
  readonly citing: Citing;
}

/** What a reading puts into the dossier. */
export interface Reading {
  readonly type: "reading";
  readonly changes: readonly Change[];
  /** How many statements are proposed. */
  readonly proposed: number;
}

/**
 * Who is said to have said what in a report, through whom: proposals, for a person to decide on. The server's own reader does the
 * same; whichever comes second finds that it was done.
 */
export const reading = ({ report, there, before, citing }: ReportAsked): Reading => {
  const changes = readingChanges({
    report: report.id,
    reader: READER_VERSION,
    proposed: readReport(report),
    there,
    reading: before,
    // A page reads what nobody has read: no statement is an earlier reader's.
    untouched: new Set(),
    cited: citedNames(citing),
  });
  return {
    type: "reading",
    changes,
    proposed: changes.filter(({ kind }) => kind === "statement").length,
  };
};
