import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./brief-view.js"), "BriefView");

const briefRoute = createRoute({ getParentRoute: () => rootRoute, path: "/brief", component });

/** The addresses of this view. */
export const briefRoutes = [briefRoute] as const;
