import { settle, settleReading } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { EntryIntoForce, Instrument, Validity } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { endOfPeriod, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";

/** When something has effect: from, and until (exclusive) where something ends it. `from` null: not in this scenario. */
export interface InForce {
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** Words for an event that concludes or ends an instrument, as scenarios write them. */
const CONCLUDED = "concluded";
const ENDINGS: readonly string[] = ["terminated", "ended"];

/**
 * When an instrument is in force: from its entry into force, until a given event ends it or its term is over.
 */
export function inForce(ground: Ground, instrument: Instrument, completion: Completion): InForce {
  const from = entryOf(ground, instrument, completion, []);
  const { validity } = instrument;
  const moments = [
    ...ENDINGS.map((event) => momentOfNamed(ground, instrument.name, event)),
    from === null || validity === undefined ? null : endOfTerm(ground, instrument, validity, from),
  ].filter((moment) => moment !== null);
  return { from, until: moments.length === 0 ? null : Math.min(...moments) };
}

/** When an instrument of this name enters into force; null if it does not, or is not loaded. */
export function entryIntoForceOf(ground: Ground, name: string, completion: Completion): Moment | null {
  return entryNamed(ground, name, completion, []);
}

/** What an instrument's entry into force waits for, in a completion. */
export function entryTermOf({ entryIntoForce }: Instrument, completion: Completion): EntryIntoForce {
  return settle(entryIntoForce, "entry_into_force", completion);
}

/**
 * On conclusion means the event `NAME concluded` where the scenario gives it, else the day of signature, else the
 * scenario's start: drafts and reports are taken as concluded at the levels that count them. Those that wait for each
 * other never enter into force: `waiting` are the instruments whose entry is being asked for.
 */
function entryOf(
  ground: Ground,
  instrument: Instrument,
  completion: Completion,
  waiting: readonly string[],
): Moment | null {
  const entry = entryTermOf(instrument, completion);
  switch (entry.type) {
    case "date":
      return momentOf(entry.date);
    case "on_conclusion": {
      const signed = instrument.signed === null ? null : momentOf(instrument.signed);
      return momentOfNamed(ground, instrument.name, CONCLUDED) ?? signed ?? ground.start;
    }
    case "with":
      return momentOfNamed(ground, entry.settlement, CONCLUDED);
    case "with_instrument":
      return entryNamed(ground, entry.instrument, completion, [...waiting, instrument.name]);
    case "event":
      return momentOfNamed(ground, entry.subject, entry.event);
    case "ratifications":
      return ratified(ground, instrument, entry, completion);
  }
}

function entryNamed(
  ground: Ground,
  name: string,
  completion: Completion,
  waiting: readonly string[],
): Moment | null {
  const instrument = ground.model.instruments.find((one) => one.name === name);
  if (instrument === undefined || waiting.includes(name)) return null;
  return entryOf(ground, instrument, completion, waiting);
}

/** When so many parties have ratified. */
function ratified(
  ground: Ground,
  instrument: Instrument,
  { needed }: Extract<EntryIntoForce, { readonly type: "ratifications" }>,
  completion: Completion,
): Moment | null {
  if (isReadAsRatified(ground, instrument, completion)) return ground.start;
  const parties = ratifiersOf(ground, instrument);
  const moments = parties
    .map((party) => ratificationBy(ground, instrument, party))
    .filter((moment) => moment !== null)
    .sort((first, second) => first - second);
  return moments[Math.max(1, needed ?? parties.length) - 1] ?? null;
}

/**
 * Whether a draft or a report is read as if all had ratified it at the scenario's start: where the scenario gives no
 * ratification of it at all. What is law or a commitment has effect only as far as it is given.
 */
export function isReadAsRatified(ground: Ground, instrument: Instrument, completion: Completion): boolean {
  const given = ground.events.some(
    ({ event }) => event.type === "ratifies" && event.instrument === instrument.name,
  );
  if (given) return false;
  const force = settleReading(instrument.force, completion);
  return force === "draft" || force === "report";
}

/** Whose ratifications count: the parties of an instrument, or of what it amends where it names none of its own. */
export function ratifiersOf({ model }: Ground, instrument: Instrument): readonly PartyName[] {
  const amended = model.instruments.find(({ name }) => name === instrument.amends);
  const parties = instrument.parties.length > 0 ? instrument.parties : (amended?.parties ?? []);
  return parties.map(({ party }) => party);
}

/** When a party ratified an instrument; null if that is not given. */
export function ratificationBy({ events }: Ground, instrument: Instrument, party: PartyName): Moment | null {
  const given = events.find(
    ({ event }) => event.type === "ratifies" && event.instrument === instrument.name && event.by === party,
  );
  return given?.moment ?? null;
}

/**
 * The moment after the last hour of an instrument's term, which runs from its entry into force; null where it is renewed for good.
 * A further period is counted from the last hour of the one before it. Notice in time for one period is in time for those after
 * it; notice that comes too late for one period ends the next.
 */
function endOfTerm(
  ground: Ground,
  instrument: Instrument,
  { length, renewal }: Validity,
  from: Moment,
): Moment | null {
  let last = endOfPeriod(from, length);
  if (renewal === null) return last + 1;
  const inTime = ground.events.flatMap(({ moment, event }) =>
    event.type === "withdraws" && event.instrument === instrument.name && isParty(instrument, event.by)
      ? [endOfPeriod(moment, renewal.notice)]
      : [],
  );
  const [first] = inTime.sort((one, other) => one - other);
  if (first === undefined) return null;
  while (last < first) {
    const next = endOfPeriod(last, renewal.length);
    // A period without length leads nowhere.
    if (next <= last) return null;
    last = next;
  }
  return last + 1;
}

function isParty({ parties }: Instrument, by: PartyName): boolean {
  return parties.length === 0 || parties.some(({ party }) => party === by);
}
