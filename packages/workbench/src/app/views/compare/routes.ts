import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { librarySearch, tableSearch, versionsSearch } from "./search.js";

const getParentRoute = () => rootRoute;

const tableRoute = createRoute({
  getParentRoute,
  path: "/compare",
  component: lazyRouteComponent(() => import("./compare-view.js"), "CompareTable"),
  validateSearch: tableSearch,
});
const versionsRoute = createRoute({
  getParentRoute,
  path: "/compare/versions",
  component: lazyRouteComponent(() => import("./compare-view.js"), "CompareVersions"),
  validateSearch: versionsSearch,
});
const libraryRoute = createRoute({
  getParentRoute,
  path: "/compare/library",
  component: lazyRouteComponent(() => import("./compare-view.js"), "CompareLibrary"),
  validateSearch: librarySearch,
});

/** The addresses of this view. */
export const compareRoutes = [tableRoute, versionsRoute, libraryRoute] as const;
