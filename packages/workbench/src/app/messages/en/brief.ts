import type { Catalogue } from "../message.js";

export const brief = {
  title: "Brief",
} as const satisfies Catalogue;
