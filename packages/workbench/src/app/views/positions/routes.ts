import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { positionsSearch } from "./search.js";

const component = lazyRouteComponent(() => import("./positions-view.js"), "PositionsView");

const positionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/positions",
  validateSearch: positionsSearch,
  component,
});
const cellRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/positions/$term/$party",
  validateSearch: positionsSearch,
  component,
});

/** The addresses of this view. */
export const positionsRoutes = [positionsRoute, cellRoute] as const;
