import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { reportsSearch as validateSearch } from "./search.js";

const component = lazyRouteComponent(() => import("./reports-view.js"), "ReportsView");

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
