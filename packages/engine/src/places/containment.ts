import type { PartyName } from "../model/party.js";
import type { Place, PlaceExpression } from "../model/place.js";

/** Where an event of a scenario happened: a declared place, or somewhere in a party's territory. */
export type Spot =
  | { readonly type: "place"; readonly name: string }
  | { readonly type: "territory"; readonly of: PartyName };

/** What containment needs to know beside the places: the protected party, and the members of groups. */
export interface PlaceContext {
  readonly places: ReadonlyMap<string, Place>;
  readonly victim: PartyName | null;
  readonly members: (group: string) => readonly PartyName[];
}

/**
 * Whether a spot lies in a place. An area contains what it takes in and does not leave out; what lies in a place
 * lies in everything that place lies in. Cyclic declarations contain nothing by themselves.
 */
export function contains(place: PlaceExpression, spot: Spot, context: PlaceContext): boolean {
  return containsFrom(place, spot, context, new Set());
}

function containsFrom(
  place: PlaceExpression,
  spot: Spot,
  context: PlaceContext,
  visited: ReadonlySet<string>,
): boolean {
  switch (place.type) {
    case "anywhere":
      return true;
    case "territory":
      return liesInTerritory(spot, place.of, context, new Set());
    case "territory_of_role":
      return context.victim !== null && liesInTerritory(spot, context.victim, context, new Set());
    case "territories":
      return context.members(place.group).some((party) => liesInTerritory(spot, party, context, new Set()));
    case "place":
      return liesInPlace(place.name, spot, context, visited);
  }
}

function liesInTerritory(
  spot: Spot,
  party: PartyName,
  context: PlaceContext,
  visited: ReadonlySet<string>,
): boolean {
  if (spot.type === "territory") return spot.of === party;
  if (visited.has(spot.name)) return false;
  const within = context.places.get(spot.name)?.within ?? [];
  const deeper = new Set(visited).add(spot.name);
  return within.some((outer) => {
    if (outer.type === "territory") return outer.of === party;
    return outer.type === "place" && liesInTerritory(outer, party, context, deeper);
  });
}

function liesInPlace(name: string, spot: Spot, context: PlaceContext, visited: ReadonlySet<string>): boolean {
  if (spot.type === "place" && spot.name === name) return true;
  const mark = `${name}\u0000${spot.type === "place" ? spot.name : ""}`;
  if (visited.has(mark)) return false;
  const deeper = new Set(visited).add(mark);
  const place = context.places.get(name);
  if (place !== undefined && place.includes.length > 0) {
    const excluded = place.excludes.some((left) => containsFrom(left, spot, context, deeper));
    if (!excluded && place.includes.some((taken) => containsFrom(taken, spot, context, deeper))) return true;
    if (excluded) return false;
  }
  if (spot.type !== "place") return false;
  const within = context.places.get(spot.name)?.within ?? [];
  return within.some((outer) => outer.type === "place" && liesInPlace(name, outer, context, deeper));
}
