import { stated, unspecified, type Place, type PlaceExpression, type Term } from "@foedus/engine";
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
import { agreementOf } from "../names/article-name.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";

/** Lowers a place as written; `instrument` is the agreement whose parties `any party` speaks of. */
export function lowerPlaceExpression(node: PlaceExpressionNode, instrument: string | null): PlaceExpression {
  if (isAnywhere(node)) return { type: "anywhere" };
  if (isTerritory(node)) return lowerTerritory(node, instrument);
  return { type: "place", name: node.place.$refText };
}

function lowerTerritory(node: Territory, instrument: string | null): PlaceExpression {
  if (node.victim) return { type: "territory_of_role", role: "victim" };
  if (node.ofParties) return { type: "territories", group: `${instrument ?? ""}.parties` };
  if (node.group !== undefined) return { type: "territories", group: node.group.$refText };
  const holder = node.holder;
  if (holder === undefined) return { type: "anywhere" };
  if (isGroup(holder.ref)) return { type: "territories", group: holder.$refText };
  return { type: "territory", of: holder.$refText };
}

/** Lowers the place of a trigger. Where no place is given, the text means anywhere. */
export function lowerPlaceTerm(
  node: PlaceTerm | undefined,
  context: LoweringContext,
  at: { readonly instrument: string; readonly article: string },
): Term<PlaceExpression> {
  if (node === undefined) return stated({ type: "anywhere" });
  const hole = `${at.instrument}.${at.article}.place`;
  if (isUnspecified(node)) return unspecified(context.holes.of(node, at.instrument, hole));
  if (!isContestedPlace(node)) return stated(lowerPlaceExpression(node, at.instrument));
  return lowerContested(node, context.holes.next(hole), (reading) =>
    lowerPlaceExpression(reading.place, at.instrument),
  );
}

/** Lowers a declared place or area. */
export function lowerPlace(node: PlaceNode | AreaNode): Place {
  const instrument = agreementOf(node)?.name ?? null;
  const lowered = (places: readonly PlaceExpressionNode[]): readonly PlaceExpression[] =>
    places.map((place) => lowerPlaceExpression(place, instrument));
  return {
    name: node.name,
    title: node.title,
    kind: isArea(node) ? "area" : "location",
    within: lowered(node.within),
    includes: isArea(node) ? lowered(node.includes) : [],
    excludes: isArea(node) ? lowered(node.excludes) : [],
  };
}
