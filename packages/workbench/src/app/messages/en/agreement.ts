import type { Catalogue } from "../message.js";

export const agreement = {
  title: "Agreement",
} as const satisfies Catalogue;
