import type { TriggerCondition } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import type { PlaceExpression } from "../model/place.js";
import type { Known } from "./known.js";
import { alike } from "./known.js";
import type { Undertaking } from "./undertakings.js";

/** Whether an undertaking holds only against an adversary that its text names. */
export function namesAdversary({ clause: { trigger } }: Undertaking): Known {
  if (trigger?.type === "armed_attack") return trigger.aggressor !== null;
  return trigger?.type === "threat" && trigger.aggressor !== undefined;
}

/**
 * Whether an undertaking holds only for attacks in some place. The whole territory of whoever is protected is no place in this sense: it
 * leaves nothing of the protected out.
 */
export function namesPlace({ clause: { trigger } }: Undertaking): Known {
  if (trigger?.type !== "armed_attack") return false;
  const { place, victim } = trigger;
  switch (place.type) {
    case "unspecified":
      return null;
    case "contested":
      return alike(place.readings.map(({ value }) => isNarrow(value, victim)));
    case "stated":
    case "assumed":
      return isNarrow(place.value, victim);
  }
}

function isNarrow(place: PlaceExpression, victim: PartyExpression): boolean {
  switch (place.type) {
    case "anywhere":
    case "territory_of_role":
      return false;
    case "place":
      return true;
    case "territory":
      return victim.type !== "party" || victim.name !== place.of;
    case "territories":
      return !("group" in victim) || victim.group !== place.group;
  }
}

/** Whether an undertaking asks something of an attack beyond victim, adversary and place. */
export const asksOfAttack =
  (is: (condition: TriggerCondition) => boolean) =>
  ({ conditions }: Undertaking): Known =>
    conditions.some(is);

/** Whether an undertaking waits for somebody's request. */
export function waitsForRequest({ provision: { needs = [] } }: Undertaking): Known {
  return needs.some(({ type }) => type === "request");
}
