import type { Catalogue } from "../message.js";

export const positions = {
  title: "Positions",
} as const satisfies Catalogue;
