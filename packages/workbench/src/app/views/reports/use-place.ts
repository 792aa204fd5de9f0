import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { reportsSearch } from "./search.js";
import type { ReportsSearch } from "./search.js";

/** Where somebody is in the reports, which is what the address says, and how to go elsewhere. */
export interface Place {
  readonly report: string | null;
  readonly statement: string | null;
  readonly beside: readonly string[];
  readonly show: "all" | "open";
  /** Goes to a statement; within a report the browser's history keeps one step for all of them. */
  readonly goTo: (report: string, statement: string | null, replace?: boolean) => void;
  /** Lists all statements or the open ones, or puts other reports beside. */
  readonly look: (change: { readonly show?: Place["show"]; readonly beside?: readonly string[] }) => void;
}

/** The place that the address says. */
export const usePlace = (): Place => {
  const { report = null, statement = null } = useParams({ strict: false });
  const search = reportsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const goTo = useCallback(
    (to: string, chosen: string | null, replace = false): void => {
      const kept = (before: ReportsSearch): ReportsSearch => before;
      if (chosen === null) {
        void navigate({ to: "/reports/$report", params: { report: to }, search: kept, replace });
      } else {
        const params = { report: to, statement: chosen };
        void navigate({
          to: "/reports/$report/$statement",
          params,
          search: kept,
          replace,
          resetScroll: false,
        });
      }
    },
    [navigate],
  );
  const beside = search.beside ?? [];
  const show = search.show ?? "all";
  const look: Place["look"] = (change) => {
    const next: Pick<Place, "beside" | "show"> = { beside, show, ...change };
    void navigate({
      to: ".",
      search: {
        ...(next.beside.length === 0 ? {} : { beside: next.beside }),
        ...(next.show === "all" ? {} : { show: next.show }),
      },
      resetScroll: false,
    });
  };
  return { report, statement, beside, show, goTo, look };
};
