import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import type { Ground } from "../grounding/context.js";
import type { GroundProvision } from "../grounding/game.js";
import type { Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { DutyFacts } from "./duty.js";
import { exitAt, hasEffect } from "../grounding/acts-on-instruments.js";

/** When something ends a duty, and what that is. */
export type Closing = NonNullable<DutyFacts["closes"]>;

/** What ends a duty by dates and named events of its clause, by termination of the instrument, or because a party left. */
export function closingsOf(
  ground: Ground,
  instrument: Instrument,
  provision: GroundProvision,
  beneficiary: PartyName | null,
  completion: Completion,
): readonly Closing[] {
  const closings: Closing[] = [];
  if (provision.closes !== null) {
    const ending = ground.events.find(
      ({ moment, event }) => moment === provision.closes && event.type === "named",
    );
    const told =
      ending === undefined ? "the period that its text sets is over" : eventInWords(ground, ending.event);
    closings.push({ moment: provision.closes, told });
  }
  for (const { moment, event } of ground.events) {
    if (event.type !== "terminates" && event.type !== "withdraws") continue;
    if (event.instrument !== instrument.name || !hasEffect(ground, instrument, event, moment, completion))
      continue;
    const told = eventInWords(ground, event);
    if (event.type === "terminates") closings.push({ moment, told });
    else if (event.by === provision.owner || event.by === beneficiary) {
      const at = exitAt(instrument, moment);
      if (at !== null) closings.push({ moment: at, told: `the period of notice is over after ${told}` });
    }
  }
  return closings;
}

/** The first of what ends a duty; null if nothing does. */
export function earliestClosing(closings: readonly Closing[]): DutyFacts["closes"] {
  return closings.reduce<DutyFacts["closes"]>(
    (first, next) => (first === null || next.moment < first.moment ? next : first),
    null,
  );
}
