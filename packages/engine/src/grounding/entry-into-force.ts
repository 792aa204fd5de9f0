import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Instrument } from "../model/instrument.js";
import { momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";

/** When an instrument has effect: from, and until (exclusive) where an event ends it. `from` null: not in this scenario. */
export interface InForce {
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** Words for an event that concludes or ends an instrument, as scenarios write them. */
const CONCLUDED = "concluded";
const ENDINGS: readonly string[] = ["terminated", "ended"];

/**
 * When an instrument is in force. On conclusion means the event `NAME concluded` where the scenario gives it, else
 * the scenario's start: drafts and reports are taken as concluded at the levels that count them.
 */
export function inForce(ground: Ground, instrument: Instrument, completion: Completion): InForce {
  const entry = settle(instrument.entryIntoForce, "entry_into_force", completion);
  const endings = ENDINGS.map((event) => momentOfNamed(ground, instrument.name, event)).filter(
    (moment) => moment !== null,
  );
  const until = endings.length === 0 ? null : Math.min(...endings);
  switch (entry.type) {
    case "date":
      return { from: momentOf(entry.date), until };
    case "on_conclusion": {
      const signed = instrument.signed === null ? null : momentOf(instrument.signed);
      return { from: momentOfNamed(ground, instrument.name, CONCLUDED) ?? signed ?? ground.start, until };
    }
    case "with":
      return { from: momentOfNamed(ground, entry.settlement, CONCLUDED), until };
  }
}
