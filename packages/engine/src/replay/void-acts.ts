import type { Completion } from "../completions/settle.js";
import { actInWords } from "../explanation/acts.js";
import { hasEffect, isOnInstrument, noticeFrom } from "../grounding/acts-on-instruments.js";
import type { ActOnInstrument } from "../grounding/acts-on-instruments.js";
import { denotes } from "../grounding/actors.js";
import type { Ground } from "../grounding/context.js";
import type { Instrument } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
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
    const why = whyVoid(ground, instrument, event, event.by);
    return [
      { date: dateOf(moment), by: event.by, sentence: `${dateOf(moment)}: ${told}; this is void: ${why}.` },
    ];
  });
}

function whyVoid(ground: Ground, instrument: Instrument, act: ActOnInstrument, by: PartyName): string {
  if (act.type === "withdraws") {
    const from = noticeFrom(ground, instrument, knownMembers(ground));
    if (instrument.exit === undefined) return "its text gives no right to leave";
    return from === null ? "it is not in force" : `its text lets notice be given only from ${dateOf(from)}`;
  }
  const party = partyInWords(ground.model, by);
  const power = act.type === "terminates" ? "terminate" : "suspend";
  const onBreach = (instrument.powers ?? []).find(
    ({ type, holder, onBreachOf }) =>
      type === power && onBreachOf !== undefined && denotes(ground, holder, by, knownMembers(ground)),
  );
  return onBreach?.onBreachOf === undefined
    ? `its text gives ${party} no power to do so`
    : `its text gives ${party} the power only after a breach of ${onBreach.onBreachOf}, and none by another is given`;
}

/** A completion in which every open group has only the members the text names. */
function knownMembers({ model }: Ground): Completion {
  const answers = model.groups.flatMap(({ membership: { others } }) =>
    others.type === "unspecified" ? [[others.hole, { slot: "membership", value: [] }] as const] : [],
  );
  return new Map(answers);
}
