import { stated, type Place, type PlaceExpression, type Term } from "@foedus/engine";
import {
  isAnywhere,
  isArea,
  isContestedPlace,
  isGroup,
  isTerritory,
  isUnspecified,
  type Area as AreaNode,
  type Place as PlaceNode,
  type PlaceExpression as PlaceExpressionNode,
  type PlaceTerm,
  type Territory,
} from "../generated/ast.js";
import { agreementOf, partiesGroupOf } from "../names/article-name.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerUnspecified } from "./unspecified.js";
import { nameOf } from "../names/name-of.js";

/** Lowers a place as written; `parties` is the group that `any party` speaks of. */
export function lowerPlaceExpression(node: PlaceExpressionNode, parties: string): PlaceExpression {
  if (isAnywhere(node)) return { type: "anywhere" };
  if (isTerritory(node)) return lowerTerritory(node, parties);
  return { type: "place", name: nameOf(node.place) };
}

function lowerTerritory(node: Territory, parties: string): PlaceExpression {
  if (node.victim) return { type: "territory_of_role", role: "victim" };
  if (node.ofParties) return { type: "territories", group: parties };
  if (node.group !== undefined) return { type: "territories", group: nameOf(node.group) };
  const holder = node.holder;
  if (holder === undefined) return { type: "anywhere" };
  if (isGroup(holder.ref)) return { type: "territories", group: nameOf(holder) };
  return { type: "territory", of: nameOf(holder) };
}

/** Lowers the place of a trigger. Where no place is given, the text means anywhere. */
export function lowerPlaceTerm(
  node: PlaceTerm | undefined,
  context: LoweringContext,
  at: { readonly instrument: string; readonly parties: string; readonly article: string },
): Term<PlaceExpression> {
  if (node === undefined) return stated({ type: "anywhere" });
  const hole = `${at.instrument}.${at.article}.place`;
  if (isUnspecified(node)) return lowerUnspecified(node, context, at.instrument, hole);
  if (!isContestedPlace(node)) return stated(lowerPlaceExpression(node, at.parties));
  return lowerContested(node, context.holes.next(hole, node), (reading) =>
    lowerPlaceExpression(reading.place, at.parties),
  );
}

/** Lowers a declared place or area. */
export function lowerPlace(node: PlaceNode | AreaNode): Place {
  const parties = partiesGroupOf(agreementOf(node));
  const lowered = (places: readonly PlaceExpressionNode[]): readonly PlaceExpression[] =>
    places.map((place) => lowerPlaceExpression(place, parties));
  return {
    name: node.name,
    title: node.title,
    kind: isArea(node) ? "area" : "location",
    within: lowered(node.within),
    includes: isArea(node) ? lowered(node.includes) : [],
    excludes: isArea(node) ? lowered(node.excludes) : [],
  };
}
