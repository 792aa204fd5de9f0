import { useMemo } from "react";
import type { Statement } from "@foedus/dossier";
import { useRecords } from "../../data/use-data.js";

/** A statement with what is needed to show its words. */
export interface Words {
  readonly statement: Statement;
  readonly words: string;
  /** The language of its report. */
  readonly language: string;
  readonly report: string;
}

/** Finds the words of a statement by its name, ID or REPORT/ID; null where it is not there. */
export const useWords = (): ((name: string) => Words | null) => {
  const statements = useRecords("statement");
  const reports = useRecords("report");
  return useMemo(() => {
    const about = new Map(reports.map(({ id, value }) => [id, value.about]));
    const wordsOf = (statement: Statement): Words => {
      const report = about.get(statement.report);
      return {
        statement,
        words: (statement.words ?? []).join(" … "),
        language: report?.language ?? "und",
        report: report?.title ?? statement.report,
      };
    };
    const known = new Map<Statement, Words>();
    const byName = new Map(
      statements.flatMap(({ id, value }) => [[value.id, value] as const, [id, value] as const]),
    );
    return (name) => {
      const statement = byName.get(name);
      if (statement === undefined) return null;
      const words = known.get(statement) ?? wordsOf(statement);
      known.set(statement, words);
      return words;
    };
  }, [reports, statements]);
};
