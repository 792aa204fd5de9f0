import type { Catalogue } from "../message.js";

export const reports = {
  title: "Reports",
} as const satisfies Catalogue;
