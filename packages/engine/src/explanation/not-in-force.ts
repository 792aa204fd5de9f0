import type { Ground } from "../grounding/context.js";
import type { Failure } from "../grounding/provisions.js";
import type { Boundary, EntryIntoForce } from "../model/instrument.js";
import { happeningInWords } from "../model/happening.js";
import { partyInWords } from "../model/lookup.js";
import { dateOf } from "../time/moment.js";
import { titleInWords } from "./words.js";

type NotInForce = Extract<Failure, { readonly code: "not_in_force" }>;

/** Why what is called `name` is not in force at the time, or not for a party, in words. */
export function notInForceInWords(
  { model }: Ground,
  name: string,
  { since, party, waitsFor }: NotInForce,
): string {
  if (party !== null) {
    const who = partyInWords(model, party);
    return since === null
      ? `${name} does not bind ${who}: nothing given makes it a party`
      : `${name} does not bind ${who} yet: it became a party on ${dateOf(since)}`;
  }
  if (since !== null) return `${name} is not in force at the time: it takes effect on ${dateOf(since)}`;
  const awaited = waitsFor === null ? "something that does not happen" : awaitedInWords(model, waitsFor);
  return `${name} takes effect only ${awaited}; the scenario has no such event`;
}

function awaitedInWords(model: Ground["model"], waitsFor: EntryIntoForce | Boundary): string {
  switch (waitsFor.type) {
    case "with":
      return "when the settlement it is part of is concluded";
    case "with_instrument":
    case "entry_into_force": {
      const instrument = model.instruments.find(({ name }) => name === waitsFor.instrument);
      return `when ${instrument === undefined ? waitsFor.instrument : titleInWords(instrument)} enters into force`;
    }
    case "event":
      return `with the event “${happeningInWords(model, waitsFor.subject, waitsFor.event)}”`;
    case "ratifications":
      return waitsFor.needed === null
        ? "once all have ratified it"
        : `with ${String(waitsFor.needed)} ratifications`;
    case "after_phase":
      return `after the phase “${waitsFor.phase.replaceAll("_", " ")}”`;
    case "date":
      return `on ${waitsFor.date}`;
    case "on_conclusion":
      return "on its conclusion";
  }
}
