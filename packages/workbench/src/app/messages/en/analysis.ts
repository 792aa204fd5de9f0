import type { Catalogue } from "../message.js";

export const analysis = {
  working: "Working it out …",
  cancelled: "Cancelled. Nothing was changed.",
  again: "Work it out again",
  failed: "This could not be worked out",
  textsBroken: {
    one: "{count} mistake in the texts has to be set right first.",
    other: "{count} mistakes in the texts have to be set right first.",
  },
} as const satisfies Catalogue;
