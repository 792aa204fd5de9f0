import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./positions-view.js"), "PositionsView");

const positionsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/positions", component });
const cellRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/positions/$term/$party",
  component,
});

/** The addresses of this view. */
export const positionsRoutes = [positionsRoute, cellRoute] as const;
