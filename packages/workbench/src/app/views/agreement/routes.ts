import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../routing/root.js";

const component = lazyRouteComponent(() => import("./agreement-view.js"), "AgreementView");

/** What is shown beside the text, or instead of it where there is room for one alone. */
export const PANES = ["text", "said", "form", "open"] as const;
export type Pane = (typeof PANES)[number];

/** What kind of record the text belongs to; variants may stand in texts of their own. */
export type TextKind = "agreement" | "variant";

interface AgreementSearch {
  /** Where the text is none of an agreement. */
  readonly kind?: "variant" | undefined;
  /** The variant under which the text is read. */
  readonly variant?: string | undefined;
  readonly pane?: Pane;
}

const validateSearch = ({ kind, variant, pane }: Record<string, unknown>): AgreementSearch => {
  const known = PANES.find((one) => one === pane);
  return {
    ...(kind === "variant" ? { kind } : {}),
    ...(typeof variant === "string" && variant !== "" ? { variant } : {}),
    ...(known === undefined ? {} : { pane: known }),
  };
};

const getParentRoute = () => rootRoute;

const agreementsRoute = createRoute({ getParentRoute, path: "/agreements", component, validateSearch });
const agreementRoute = createRoute({
  getParentRoute,
  path: "/agreements/$agreement",
  component,
  validateSearch,
});
/** A clause or an open question, by the name that findings give it: `alaska.guarantee`, `alaska.guarantee.place`. */
const clauseRoute = createRoute({
  getParentRoute,
  path: "/agreements/$agreement/$clause",
  component,
  validateSearch,
});

/** The addresses of this view. */
export const agreementRoutes = [agreementsRoute, agreementRoute, clauseRoute] as const;
