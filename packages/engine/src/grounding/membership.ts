import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Instrument } from "../model/instrument.js";
import { findCouncil } from "../model/lookup.js";
import type { DecisionRule, PartyName } from "../model/party.js";
import { momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { membersOf } from "./context.js";
import type { Ground } from "./context.js";
import { entryTermOf, isReadAsRatified, ratificationBy, ratifiersOf } from "./entry-into-force.js";

/**
 * When an instrument that is in force binds a party: from its own accession or ratification, until the first day on which it is
 * a party no more. Infinite where nothing dates it; one that it never binds is bound from positive infinity.
 */
export interface Binding {
  readonly from: Moment;
  /** Exclusive. */
  readonly until: Moment;
}

const ALWAYS: Binding = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
const NEVER: Binding = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** When an instrument binds a party. Whom it names outside its list of parties it binds as long as it is in force. */
export function bindingOf(
  ground: Ground,
  instrument: Instrument,
  party: PartyName,
  completion: Completion,
): Binding {
  const entry = instrument.parties.find((one) => one.party === party);
  const stated = entry?.from ?? null;
  const own = ratifiesItself(ground, instrument, party, completion);
  if (entry === undefined && own === null)
    return isLeftByAmendment(ground, instrument, party) ? NEVER : ALWAYS;
  return {
    from: Math.max(
      own ?? Number.NEGATIVE_INFINITY,
      (stated === null ? null : momentOf(stated)) ?? Number.NEGATIVE_INFINITY,
    ),
    until: (entry?.until === undefined ? null : momentOf(entry.until)) ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether an instrument that is in force binds a party at a moment. */
export function isBoundAt(
  ground: Ground,
  instrument: Instrument,
  party: PartyName,
  at: Moment,
  completion: Completion,
): boolean {
  const { from, until } = bindingOf(ground, instrument, party, completion);
  return from <= at && at < until;
}

/** From when its own ratification binds a party; null where the instrument waits for none of it. */
function ratifiesItself(
  ground: Ground,
  instrument: Instrument,
  party: PartyName,
  completion: Completion,
): Moment | null {
  const entry = entryTermOf(instrument, completion);
  if (entry.type !== "ratifications" || !ratifiersOf(ground, instrument).includes(party)) return null;
  if (isReadAsRatified(ground, instrument, completion)) return null;
  return ratificationBy(ground, instrument, party) ?? Number.POSITIVE_INFINITY;
}

/** A party of what is amended that is none of the amendment stays with the old text (Vienna Convention, Article 40(4)). */
function isLeftByAmendment({ model }: Ground, { parties, amends }: Instrument, party: PartyName): boolean {
  if (amends === undefined || parties.length === 0) return false;
  const amended = model.instruments.find(({ name }) => name === amends);
  return amended?.parties.some((one) => one.party === party) === true;
}

const PARTIES = ".parties";

/** By list of members: those who are members at a moment, the same list each time. */
const known = new WeakMap<readonly PartyName[], Map<string, readonly PartyName[]>>();

/**
 * The members of a group at a moment. The parties of an instrument are those whom it binds then; any other group has the members
 * that its text gives it.
 */
export function membersAt(
  ground: Ground,
  name: string,
  at: Moment,
  completion: Completion,
): readonly PartyName[] {
  const members = membersOf(ground, name, completion);
  if (!name.endsWith(PARTIES)) return members;
  const owner = name.slice(0, -PARTIES.length);
  const instrument = ground.model.instruments.find((one) => one.name === owner);
  if (instrument === undefined || !mayDiffer(instrument)) return members;
  const entry = entryTermOf(instrument, completion);
  const lists = known.get(members) ?? new Map<string, readonly PartyName[]>();
  known.set(members, lists);
  const key = `${String(at)} ${entry.type}`;
  const bound =
    lists.get(key) ?? members.filter((member) => isBoundAt(ground, instrument, member, at, completion));
  lists.set(key, bound);
  return bound;
}

/** Whether the text may bind one party from or until another moment than the others. */
function mayDiffer({ parties, entryIntoForce }: Instrument): boolean {
  return (
    parties.some(({ from, until }) => from !== null || until !== undefined) ||
    entryIntoForce.type === "contested" ||
    (entryIntoForce.type !== "unspecified" && entryIntoForce.value.type === "ratifications")
  );
}

/** A council's members at a moment and its rule, in a completion; null where no such council is declared. */
export function councilAt(
  ground: Ground,
  name: string,
  at: Moment,
  completion: Completion,
): { readonly members: readonly PartyName[]; readonly rule: DecisionRule } | null {
  const council = findCouncil(ground.model, name);
  if (council === null) return null;
  return {
    members: membersAt(ground, council.members, at, completion),
    rule: settle(council.rule, "rule", completion),
  };
}
