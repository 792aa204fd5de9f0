import type { Completion } from "../completions/settle.js";
import { actInWords } from "../explanation/acts.js";
import { hasEffect, isOnInstrument } from "../grounding/acts-on-instruments.js";
import type { Ground } from "../grounding/context.js";
import { partyInWords } from "../model/lookup.js";
import { dateOf } from "../time/moment.js";
import type { VoidAct } from "./types.js";

/** The acts without effect, in order of date, with the reason. A holder named by a group counts by its known members. */
export function voidActsOf(ground: Ground): readonly VoidAct[] {
  return ground.events.flatMap(({ moment, event }): readonly VoidAct[] => {
    if (!isOnInstrument(event) || event.by === null) return [];
    const instrument = ground.model.instruments.find(({ name }) => name === event.instrument);
    if (instrument === undefined || hasEffect(ground, instrument, event, moment, knownMembers(ground)))
      return [];
    const told = actInWords(ground.model, event);
    const party = partyInWords(ground.model, event.by);
    const why =
      event.type === "withdraws"
        ? `its text gives no right to leave`
        : `its text gives ${party} no power to do so`;
    return [
      { date: dateOf(moment), by: event.by, sentence: `${dateOf(moment)}: ${told}; this is void: ${why}.` },
    ];
  });
}

/** A completion in which every open group has only the members the text names. */
function knownMembers({ model }: Ground): Completion {
  const answers = model.groups.flatMap(({ membership: { others } }) =>
    others.type === "unspecified" ? [[others.hole, { slot: "membership", value: [] }] as const] : [],
  );
  return new Map(answers);
}
