import type { IconName } from "../components/icon/icon.js";
import type { messages } from "../messages/messages.js";

/** The views in the order of the way from a report to the meeting; Alt and the number of its place goes to one. */
export const VIEWS = [
  { name: "reports", path: "/reports", icon: "reports" },
  { name: "positions", path: "/positions", icon: "positions" },
  { name: "agreement", path: "/agreements", icon: "agreement" },
  { name: "scenario", path: "/scenarios", icon: "scenario" },
  { name: "compare", path: "/compare", icon: "compare" },
  { name: "agenda", path: "/agenda", icon: "agenda" },
  { name: "brief", path: "/brief", icon: "brief" },
] as const satisfies readonly {
  readonly name: keyof typeof messages.shell.views;
  readonly path: string;
  readonly icon: IconName;
}[];
