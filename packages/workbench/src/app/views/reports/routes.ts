import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./reports-view.js"), "ReportsView");

/** What the address says beside the report: other reports in columns beside it, and which statements are listed. */
export interface ReportsSearch {
  readonly beside?: readonly string[];
  readonly show?: "open";
}

const validateSearch = (search: Readonly<Record<string, unknown>>): ReportsSearch => {
  const { beside, show } = search;
  const names = Array.isArray(beside)
    ? beside.filter((name): name is string => typeof name === "string")
    : [];
  return {
    ...(names.length === 0 ? {} : { beside: names }),
    ...(show === "open" ? { show } : {}),
  };
};

const getParentRoute = () => rootRoute;

const reportsRoute = createRoute({ getParentRoute, path: "/reports", component, validateSearch });
const reportRoute = createRoute({ getParentRoute, path: "/reports/$report", component, validateSearch });
const statementRoute = createRoute({
  getParentRoute,
  path: "/reports/$report/$statement",
  component,
  validateSearch,
});

/** The addresses of this view: the list, a report, a statement. */
export const reportsRoutes = [reportsRoute, reportRoute, statementRoute] as const;
