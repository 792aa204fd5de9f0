import { actInWords } from "../explanation/acts.js";
import { denotes } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { Completion } from "../completions/settle.js";
import type { GivenAct } from "../model/act.js";
import type { Instrument } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import { dateOf, endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import type { VoidAct } from "./types.js";

type ActOnInstrument = Extract<
  GivenAct,
  { readonly type: "suspends" | "resumes" | "terminates" | "withdraws" }
>;

/** Whether an act on an instrument has effect. An act of a party outside its powers is void. */
export function hasEffect(
  ground: Ground,
  instrument: Instrument,
  act: ActOnInstrument,
  completion: Completion,
): boolean {
  if (act.type === "withdraws") return instrument.exit !== undefined;
  const { by } = act;
  if (by === null) return true;
  // Whoever may suspend may take the suspension back.
  const power = act.type === "terminates" ? "terminate" : "suspend";
  return (instrument.powers ?? []).some(
    ({ type, holder }) => type === power && denotes(ground, holder, by, completion),
  );
}

/** From when a notice of exit has effect: the period of notice counts to its last hour. */
export function exitAt(instrument: Instrument, notice: Moment): Moment | null {
  return instrument.exit === undefined ? null : endOfPeriod(notice, instrument.exit.notice) + 1;
}

/** The acts without effect, in order of date, with the reason. A holder named by a group counts by its known members. */
export function voidActsOf(ground: Ground): readonly VoidAct[] {
  return ground.events.flatMap(({ moment, event }): readonly VoidAct[] => {
    if (!isOnInstrument(event) || event.by === null) return [];
    const instrument = ground.model.instruments.find(({ name }) => name === event.instrument);
    if (instrument === undefined || hasEffect(ground, instrument, event, knownMembers(ground))) return [];
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

/** Whether an event acts on an instrument as a whole. */
export function isOnInstrument(event: { readonly type: string }): event is ActOnInstrument {
  return ["suspends", "resumes", "terminates", "withdraws"].includes(event.type);
}

/** A completion in which every open group has only the members the text names. */
function knownMembers({ model }: Ground): Completion {
  const answers = model.groups.flatMap(({ membership: { others } }) =>
    others.type === "unspecified" ? [[others.hole, { slot: "membership", value: [] }] as const] : [],
  );
  return new Map(answers);
}
