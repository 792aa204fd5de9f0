import { createRootRouteWithContext } from "@tanstack/react-router";
import type { DossierData } from "../data/dossier-data.js";
import { NotFound } from "../shell/errors/not-found.js";
import { Frame } from "../shell/frame/frame.js";

/** What every route can reach. */
export interface RouteContext {
  readonly data: DossierData;
}

/** The route under which every view stands: the frame around them. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Frame,
  notFoundComponent: NotFound,
});
