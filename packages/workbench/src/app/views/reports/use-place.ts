import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ReportsSearch } from "./routes.js";

/** Where somebody is in the reports, which is what the address says, and how to go elsewhere. */
export interface Place {
  readonly report: string | null;
  readonly statement: string | null;
  readonly beside: readonly string[];
  readonly show: "all" | "open";
  /** Goes to a statement; within a report the browser's history keeps one step for all of them. */
  readonly goTo: (report: string, statement: string | null, replace?: boolean) => void;
  readonly look: (change: Partial<ReportsSearch>) => void;
}

/** The place that the address says. */
export const usePlace = (): Place => {
  const { report = null, statement = null } = useParams({ strict: false });
  const search: ReportsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const goTo = useCallback(
    (to: string, chosen: string | null, replace = false): void => {
      const kept = (before: ReportsSearch): ReportsSearch => before;
      if (chosen === null) {
        void navigate({ to: "/reports/$report", params: { report: to }, search: kept, replace });
      } else {
        const params = { report: to, statement: chosen };
        void navigate({ to: "/reports/$report/$statement", params, search: kept, replace, resetScroll: false });
      }
    },
    [navigate],
  );
  const look = (change: Partial<ReportsSearch>): void => {
    void navigate({
      to: ".",
      search: (before: ReportsSearch) => ({ ...before, ...change }),
      resetScroll: false,
    });
  };
  return {
    report,
    statement,
    beside: search.beside ?? [],
    show: search.show ?? "all",
    goTo,
    look,
  };
};
