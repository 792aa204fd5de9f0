import type { Dossier } from "../../folder/dossier.js";
import { indexStatements } from "../../folder/statement-index.js";
import type { Report } from "../../format/report.js";
import type { Statement } from "../../format/statement.js";
import { contentOf } from "../../wording/statements.js";
import type { TableSource } from "./schema.js";

/** Gives a statement everything that is needed to find it again: its words, where they stand, and the report. */
const sourceOf = (statement: Statement, report: Report): TableSource => ({
  report: statement.report,
  id: statement.id,
  speaker: statement.speaker.name,
  party: statement.speaker.party,
  through: statement.chain,
  quotation: statement.quotation,
  words: contentOf(statement, report.text),
  content: statement.content,
  status: statement.status,
  title: report.title,
  publisher: report.publisher,
  published: report.published,
  address: report.address,
  sha256: report.sha256,
});

/**
 * Finds statements by their names, `ID` or `REPORT/ID`, and gives each in full, once. A name that is no statement is
 * left out; a loaded dossier has none.
 */
export const sourcesOf = ({
  statements,
  reports,
}: Dossier): ((names: readonly string[]) => readonly TableSource[]) => {
  const index = indexStatements(statements);
  const byName = new Map(reports.map((report) => [report.name, report]));
  return (names) =>
    [...new Set(names.flatMap((name) => index.named(name)[0] ?? []))].flatMap((statement) => {
      const report = byName.get(statement.report);
      return report === undefined ? [] : [sourceOf(statement, report)];
    });
};
