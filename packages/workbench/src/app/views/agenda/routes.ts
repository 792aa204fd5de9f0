import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";
import { agendaSearch } from "./search.js";

const component = lazyRouteComponent(() => import("./agenda-view.js"), "AgendaView");

const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agenda",
  validateSearch: agendaSearch,
  component,
});
const holeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agenda/$hole",
  validateSearch: agendaSearch,
  component,
});

/** The addresses of this view. */
export const agendaRoutes = [agendaRoute, holeRoute] as const;
