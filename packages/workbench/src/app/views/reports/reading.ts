import type { Change, Stored } from "@foedus/dossier/store";
import type { Reading } from "../../analysis/answers/reading.js";

/**
 * What a reading of a report that nobody has read yet puts into the dossier: every proposal, and that it was read. The server's
 * own reader does the same; whichever comes second finds that it was done.
 */
export const readingChanges = (
  report: Stored<"report">,
  { reader, statements }: Reading,
  before: Stored<"reading"> | null,
): readonly Change[] => [
  ...statements.map((statement): Change => ({
    type: "record",
    kind: "statement",
    id: `${report.id}/${statement.id}`,
    expects: 0,
    value: { ...statement, status: "proposed" },
  })),
  {
    type: "record",
    kind: "reading",
    id: report.id,
    expects: before?.revision ?? 0,
    value: { report: report.id, reader, statements: statements.length },
  },
];
