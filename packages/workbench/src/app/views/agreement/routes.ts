import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./agreement-view.js"), "AgreementView");

const agreementsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/agreements", component });
const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agreements/$agreement",
  component,
});
const clauseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agreements/$agreement/$clause",
  component,
});

/** The addresses of this view. */
export const agreementRoutes = [agreementsRoute, agreementRoute, clauseRoute] as const;
