import { useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Kind, Stored } from "@foedus/dossier/store";
import { withCommand } from "./apply-changes.js";
import { STATEMENTS_KEY } from "./dossier-data.js";
import type { DossierData } from "./dossier-data.js";
import { recordsQuery, useData, useWatched } from "./use-data.js";

/** All records of a kind once they are there, and null until then, for what can be shown without them. */
export const useRecordsSoon = <K extends Kind>(kind: K): readonly Stored<K>[] | null => {
  const data = useData();
  const { data: records } = useQuery(recordsQuery(data, kind));
  const waiting = useWatched(data.outbox.waiting);
  return useMemo(
    () =>
      records === undefined
        ? null
        : waiting.reduce<readonly Stored<K>[]>(
            (all, { command }) => withCommand(kind, all, command),
            records,
          ),
    [kind, records, waiting],
  );
};

/** How a query for the statements of one report is made. */
export const statementsQuery = (data: DossierData, report: string) => ({
  queryKey: [...STATEMENTS_KEY, report],
  queryFn: (): Promise<readonly Stored<"statement">[]> => data.readStatementsOf(report),
});

/**
 * The statements of some reports, with what this browser has changed and the server has not acknowledged yet. They are read by
 * themselves where those of the whole dossier are still on their way, so that nobody waits for ten thousand to read one report. The
 * answer may hold more than was asked for. Suspends until they are read; throws ProblemError where they cannot be.
 */
export const useStatementsOf = (reports: readonly string[]): readonly Stored<"statement">[] => {
  const data = useData();
  const all = useRecordsSoon("statement");
  const asked = all === null ? reports : [];
  const read = useSuspenseQueries({
    queries: asked.map((report) => statementsQuery(data, report)),
    combine: (results) => results.flatMap((result) => result.data),
  });
  const waiting = useWatched(data.outbox.waiting);
  return useMemo(
    () =>
      all ??
      waiting.reduce<readonly Stored<"statement">[]>(
        (some, { command }) => withCommand("statement", some, command),
        read,
      ),
    [all, read, waiting],
  );
};
