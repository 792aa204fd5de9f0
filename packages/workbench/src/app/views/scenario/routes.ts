import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./scenario-view.js"), "ScenarioView");

const scenariosRoute = createRoute({ getParentRoute: () => rootRoute, path: "/scenarios", component });
const scenarioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/scenarios/$scenario",
  component,
});
const questionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/scenarios/$scenario/$question",
  component,
});

/** The addresses of this view. */
export const scenarioRoutes = [scenariosRoute, scenarioRoute, questionRoute] as const;
