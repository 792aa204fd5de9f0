import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import type { Ground } from "../grounding/context.js";
import type { GroundProvision } from "../grounding/game.js";
import type { Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { DutyFacts } from "./duty.js";
import { exitAt, hasEffect } from "../grounding/acts-on-instruments.js";

/** When a duty ends, and by what: an ending of its clause, termination of the instrument, or a party that left. */
export function closingOf(
  ground: Ground,
  instrument: Instrument,
  provision: GroundProvision,
  beneficiary: PartyName | null,
  completion: Completion,
): DutyFacts["closes"] {
  const closings: NonNullable<DutyFacts["closes"]>[] = [];
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
  return closings.reduce<DutyFacts["closes"]>(
    (first, next) => (first === null || next.moment < first.moment ? next : first),
    null,
  );
}
