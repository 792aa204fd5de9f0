import type { Completion } from "../completions/settle.js";
import type { Action } from "../model/instrument.js";
import { findArticleOfClause, findClause } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import type { Moment } from "../time/moment.js";
import { denotes } from "./actors.js";
import { attackersOf } from "./attacks.js";
import type { Ground } from "./context.js";
import { inForce } from "./entry-into-force.js";

/**
 * From when the scenario gives that somebody else is in breach of a clause: it says so, or gives what the clause forbids outright.
 * Null where it gives neither. Nobody gains a power by its own breach. A prohibition that waits for something, may be lifted or
 * ends is not looked at: whether it was breached is then for a replay to find.
 */
export function breachedSince(
  ground: Ground,
  clause: string,
  than: PartyName,
  completion: Completion,
): Moment | null {
  const given = ground.events.find(({ event, moment }) =>
    event.type === "breaches"
      ? event.clause === clause && event.by !== than
      : isForbidden(ground, clause, { event, moment }, than, completion),
  );
  return given?.moment ?? null;
}

interface Given {
  readonly event: ScenarioEvent;
  readonly moment: Moment;
}

function isForbidden(
  ground: Ground,
  name: string,
  given: Given,
  than: PartyName,
  completion: Completion,
): boolean {
  const { event, moment } = given;
  if (event.type !== "acts" && event.type !== "armed_attack") return false;
  const clause = findClause(ground.model, name);
  const instrument = findArticleOfClause(ground.model, name)?.instrument;
  if (clause === null || instrument === undefined) return false;
  if (clause.trigger !== null || clause.until.length > 0 || clause.onReading !== undefined) return false;
  const { from, until } = inForce(ground, instrument, completion);
  if (from === null || moment < from || (until !== null && moment >= until)) return false;
  return clause.provisions.some(({ type, owner, action, needs, unless, onReadings }) => {
    const isOutright = needs === undefined && unless === undefined && onReadings === undefined;
    return (
      type === "prohibition" &&
      isOutright &&
      doersOf(ground, action, given, completion).some(
        (by) => by !== than && denotes(ground, owner, by, completion, moment),
      )
    );
  });
}

/** Who did, by an event, what an action is. */
function doersOf(
  ground: Ground,
  action: Action,
  { event, moment }: Given,
  completion: Completion,
): readonly PartyName[] {
  if (event.type === "acts") return action.type === "act" && action.act === event.act ? [event.by] : [];
  return event.type === "armed_attack" &&
    action.type === "attack" &&
    denotes(ground, action.on, event.victim, completion, moment)
    ? attackersOf(event, completion)
    : [];
}
