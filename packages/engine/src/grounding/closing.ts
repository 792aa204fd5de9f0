import type { Ending, Provision } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";

/**
 * When what a clause gives rise to ends by what is given, exclusive; null if nothing given ends it. An event ends what was set off
 * by then: measures the Security Council takes in one case do not end what is owed in the next.
 */
export function closingOf(
  ground: Ground,
  side: PartyName,
  endings: readonly Ending[],
  standing: Moment,
): Moment | null {
  return earliest(
    endings.map((ending) => {
      switch (ending.type) {
        case "event":
          return momentOfNamed(ground, ending.subject, ending.event, standing);
        case "date": {
          const day = momentOf(ending.date);
          return day === null || ending.exclusive === true ? day : endOfDay(day) + 1;
        }
        case "attack_on_beneficiary":
          return attackOn(ground, side);
        case "act":
        case "breach":
        case "unless_renewed":
          // Turns on what somebody does: see `ends.ts`.
          return null;
      }
    }),
  );
}

/** From when a provision is lifted by a named event ("unless a ceasefire is declared"); null where none does. */
export function liftedByEvent(ground: Ground, { unless = [] }: Pick<Provision, "unless">): Moment | null {
  return earliest(
    unless.map((need) => (need.type === "event" ? momentOfNamed(ground, need.subject, need.event) : null)),
  );
}

/** The earliest of some moments, those that do not come left out; null where none comes. */
export function earliest(moments: readonly (Moment | null)[]): Moment | null {
  const known = moments.filter((moment) => moment !== null && moment !== Number.POSITIVE_INFINITY);
  return known.length === 0 ? null : Math.min(...known.map(Number));
}

/** The first armed attack on a party, or null. */
function attackOn(ground: Ground, party: PartyName): Moment | null {
  const found = ground.events.find(({ event }) => event.type === "armed_attack" && event.victim === party);
  return found?.moment ?? null;
}
