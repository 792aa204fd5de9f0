import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import type { DossierData } from "../data/dossier-data.js";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";
import { Loading } from "../components/state/state.js";
import { Broken } from "../shell/errors/broken.js";
import { NotFound } from "../shell/errors/not-found.js";
import { agendaRoutes } from "../views/agenda/routes.js";
import { agreementRoutes } from "../views/agreement/routes.js";
import { briefRoutes } from "../views/brief/routes.js";
import { compareRoutes } from "../views/compare/routes.js";
import { positionsRoutes } from "../views/positions/routes.js";
import { reportsRoutes } from "../views/reports/routes.js";
import { scenarioRoutes } from "../views/scenario/routes.js";
import { rootRoute } from "./root.js";

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/reports", replace: true });
  },
});

const tree = rootRoute.addChildren([
  firstRoute,
  ...reportsRoutes,
  ...positionsRoutes,
  ...agreementRoutes,
  ...scenarioRoutes,
  ...compareRoutes,
  ...agendaRoutes,
  ...briefRoutes,
]);

/** The addresses of the application, and what each shows. */
export const makeRouter = (data: DossierData) =>
  createRouter({
    routeTree: tree,
    context: { data },
    defaultPreload: "intent",
    scrollRestoration: true,
    scrollToTopSelectors: ["#main"],
    defaultPendingComponent: () => <Loading words={say(messages.data.loading)} />,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
