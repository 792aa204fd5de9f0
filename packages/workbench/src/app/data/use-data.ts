import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { DossierFile } from "@foedus/dossier";
import type { Entry, Kind, Stored } from "@foedus/dossier/store";
import { withCommand } from "./apply-changes.js";
import { HISTORY_KEY, recordsKey } from "./dossier-data.js";
import type { DossierData } from "./dossier-data.js";
import { ProblemError, valueOf } from "./service.js";
import type { Watched } from "./watched.js";

export const DataContext = createContext<DossierData | null>(null);

/** The data of this page. */
export const useData = (): DossierData => {
  const data = useContext(DataContext);
  if (data === null) throw new Error("the page has no data: a view stands outside of the application");
  return data;
};

/** A watched value as it is now; the component follows it. */
export const useWatched = <Value>(watched: Watched<Value>): Value =>
  useSyncExternalStore(watched.watch, watched.get);

/** How a query for all records of a kind is made, also for routes that read ahead. */
export const recordsQuery = <K extends Kind>(data: DossierData, kind: K) => ({
  queryKey: recordsKey(kind),
  queryFn: (): Promise<readonly Stored<K>[]> => data.read(kind),
});

/**
 * All records of a kind, with what this browser has changed and the server has not acknowledged yet. Suspends until they are
 * read; throws ProblemError where they cannot be.
 */
export const useRecords = <K extends Kind>(kind: K): readonly Stored<K>[] => {
  const data = useData();
  const { data: records } = useSuspenseQuery(recordsQuery(data, kind));
  const waiting = useWatched(data.outbox.waiting);
  return useMemo(
    () => waiting.reduce((all, { command }) => withCommand(kind, all, command), records),
    [kind, records, waiting],
  );
};

/** One record of a kind; null where there is none. */
export const useRecord = <K extends Kind>(kind: K, id: string): Stored<K> | null =>
  useRecords(kind).find((record) => record.id === id) ?? null;

/** What the dossier is about. Throws ProblemError where the store holds no dossier yet. */
export const useDossier = (): DossierFile => {
  const [dossier] = useRecords("dossier");
  if (dossier !== undefined) return dossier.value;
  throw new ProblemError({
    type: "problem",
    code: "no_dossier",
    message: "This store holds no dossier yet.",
    help: "Take one in with “foedus dossier import”.",
  });
};

/** How many entries of the history are read at a time. */
const PAGE = 50;

/** What was done, the newest first, a page at a time. */
export const useHistory = (): {
  readonly entries: readonly Entry[];
  readonly readMore: (() => void) | null;
} => {
  const { service } = useData();
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: HISTORY_KEY,
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam: before }) =>
      valueOf(await service.history({ limit: PAGE, ...(before === null ? {} : { before }) })),
    getNextPageParam: (page: readonly Entry[]) => (page.length < PAGE ? null : page.at(-1)?.number),
  });
  return { entries: data.pages.flat(), readMore: hasNextPage ? () => void fetchNextPage() : null };
};
