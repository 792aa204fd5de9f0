import type { Instrument, Model } from "../model/instrument.js";
import { stated } from "../model/term.js";
import { CHARTER, COLLECTIVE_SELF_DEFENCE, STATES } from "./instruments.js";

/** What is loaded as general law, in the order in which it is told. */
export const GENERAL_LAW: readonly Instrument[] = [CHARTER, COLLECTIVE_SELF_DEFENCE];

/**
 * A model with general law: visible instruments that bind every party. They forbid and take precedence; nobody has a
 * claim under them, and endings under them do not fire. A model that has its own instrument of the name keeps its own.
 */
export function withGeneralLaw(model: Model): Model {
  const missing = GENERAL_LAW.filter(({ name }) => model.instruments.every((known) => known.name !== name));
  if (missing.length === 0) return model;
  const known = model.parties.map(({ name }) => name);
  return {
    ...model,
    groups: [
      ...model.groups.filter(({ name }) => name !== STATES),
      { name: STATES, title: "all states", membership: { known, universe: [], others: stated([]) } },
    ],
    instruments: [...model.instruments, ...missing],
  };
}

/** Whether general law is part of a model. */
export function hasGeneralLaw({ instruments }: Model): boolean {
  return instruments.some(({ generalLaw }) => generalLaw === true);
}
