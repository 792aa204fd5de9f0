import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { validateSearch } from "./search.js";

const component = lazyRouteComponent(() => import("./scenario-view.js"), "ScenarioView");
const getParentRoute = () => rootRoute;

const scenariosRoute = createRoute({ getParentRoute, path: "/scenarios", component, validateSearch });
/** A scenario by its name, or by that of the record in which it stands. */
const scenarioRoute = createRoute({
  getParentRoute,
  path: "/scenarios/$scenario",
  component,
  validateSearch,
});
/** A question by its number, or by the name that findings give it: `renewed_attack.1`. */
const questionRoute = createRoute({
  getParentRoute,
  path: "/scenarios/$scenario/$question",
  component,
  validateSearch,
});

/** The addresses of this view. */
export const scenarioRoutes = [scenariosRoute, scenarioRoute, questionRoute] as const;
