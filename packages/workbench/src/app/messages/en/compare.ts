import type { Catalogue } from "../message.js";

export const compare = {
  title: "Compare",
} as const satisfies Catalogue;
