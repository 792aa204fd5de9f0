import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./compare-view.js"), "CompareView");

const compareRoute = createRoute({ getParentRoute: () => rootRoute, path: "/compare", component });

/** The addresses of this view. */
export const compareRoutes = [compareRoute] as const;
