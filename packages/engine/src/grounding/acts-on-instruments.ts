import type { Completion } from "../completions/settle.js";
import type { GivenAct } from "../model/act.js";
import type { Instrument } from "../model/instrument.js";
import { endOfPeriod } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { denotes } from "./actors.js";
import type { Ground } from "./context.js";

/** An act on an instrument as a whole. */
export type ActOnInstrument = Extract<
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

/** Whether an event acts on an instrument as a whole. */
export function isOnInstrument(event: { readonly type: string }): event is ActOnInstrument {
  return ["suspends", "resumes", "terminates", "withdraws"].includes(event.type);
}
