import type { Catalogue } from "../message.js";

export const scenario = {
  title: "Scenario",
} as const satisfies Catalogue;
