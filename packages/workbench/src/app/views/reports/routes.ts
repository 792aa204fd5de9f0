import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./reports-view.js"), "ReportsView");

const reportsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/reports", component });
const reportRoute = createRoute({ getParentRoute: () => rootRoute, path: "/reports/$report", component });
const statementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports/$report/$statement",
  component,
});

/** The addresses of this view. */
export const reportsRoutes = [reportsRoute, reportRoute, statementRoute] as const;
