import type { ConditionalClause, Owner, Provision, Trigger } from "../generated/ast.js";

/** What sets a clause off: on each reading, where that is contested. */
export function triggersOf({ trigger, contestedTrigger }: ConditionalClause): readonly Trigger[] {
  if (contestedTrigger !== undefined) return contestedTrigger.readings.map((reading) => reading.trigger);
  return trigger === undefined ? [] : [trigger];
}

/** Who owes, may or must not: on each reading, where that is contested. */
export function ownersOf({ owner, contestedOwner }: Provision): readonly Owner[] {
  if (contestedOwner !== undefined) return contestedOwner.readings.map((reading) => reading.owner);
  return owner === undefined ? [] : [owner];
}
