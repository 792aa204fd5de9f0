import type { Reservation } from "@foedus/engine";
import type { Reservation as ReservationNode } from "../generated/ast.js";
import { articleReference } from "../names/article-name.js";
import { lowerAttackConditions } from "./attack-conditions.js";
import { citedSources } from "./citation.js";
import type { LoweringContext } from "./context.js";
import { nameOf } from "../names/name-of.js";

function lowerEffect(node: ReservationNode): Reservation["effect"] {
  if (node.notBound) return { type: "not_bound" };
  if (node.conditions !== undefined) {
    return { type: "only_where", conditions: lowerAttackConditions(node.conditions) };
  }
  return { type: "without", measures: node.measures.map((one) => nameOf(one)) };
}

/** Lowers how one party is bound otherwise than an article says. */
export function lowerReservation(node: ReservationNode, context: LoweringContext): Reservation {
  return {
    type: node.exception ? "exception" : node.understanding ? "understanding" : "reservation",
    party: nameOf(node.party),
    location: context.locate(node),
    article: articleReference(node.article) ?? { instrument: "", article: node.article.$refText },
    effect: lowerEffect(node),
    sources: citedSources(node.citation),
  };
}
