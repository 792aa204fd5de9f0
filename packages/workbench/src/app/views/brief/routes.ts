import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { briefSearch } from "./search.js";

const component = lazyRouteComponent(() => import("./brief-view.js"), "BriefView");

const briefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/brief",
  validateSearch: briefSearch,
  component,
});

/** The addresses of this view. */
export const briefRoutes = [briefRoute] as const;
