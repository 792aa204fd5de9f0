import type { Catalogue } from "../message.js";

export const agenda = {
  title: "Agenda",
} as const satisfies Catalogue;
