import { stated, type Determiner, type Term } from "@foedus/engine";
import {
  isContestedDeterminer,
  isCouncil,
  isUnspecified,
  type ConditionalClause,
  type Deemer,
  type Determiner as DeterminerNode,
} from "../generated/ast.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerDuration } from "./deadline.js";
import { lowerUnspecified } from "./unspecified.js";
import { nameOf } from "../names/name-of.js";

/** Lowers one who determines by the facts. */
export function lowerDeterminer(node: DeterminerNode, parties: string): Determiner {
  if (node.facts) return { type: "facts" };
  if (node.guarantors)
    return { type: "guarantors", rule: node.rule === "majority" ? "majority" : "unanimity" };
  if (node.eachGuarantor) return { type: "party", by: { type: "role", role: "owner" }, mode: "finds" };
  if (node.victim) return { type: "party", by: { type: "role", role: "victim" }, mode: "finds" };
  if (node.anyParty) {
    return { type: "party", by: { type: "any", group: parties }, mode: "finds" };
  }
  const finder = node.finder;
  if (finder === undefined) return { type: "silent" };
  if (isCouncil(finder.ref)) return { type: "council", council: nameOf(finder) };
  return { type: "party", by: { type: "party", name: nameOf(finder) }, mode: "finds" };
}

function lowerDeemer(node: Deemer, parties: string): Determiner {
  if (node.eachGuarantor) return { type: "party", by: { type: "role", role: "owner" }, mode: "deems" };
  if (node.victim) return { type: "party", by: { type: "role", role: "victim" }, mode: "deems" };
  if (node.anyParty) return { type: "party", by: { type: "any", group: parties }, mode: "deems" };
  return { type: "party", by: { type: "party", name: nameOf(node.party) ?? "" }, mode: "deems" };
}

/** Whoever must find within a time is bound to by it. Facts and guarantors are not told when to find. */
function bound(determiner: Determiner, { findWithin }: ConditionalClause): Determiner {
  if (findWithin === undefined) return determiner;
  return determiner.type === "party" || determiner.type === "council"
    ? { ...determiner, within: lowerDuration(findWithin) }
    : determiner;
}

/** Lowers who determines whether the trigger holds. Where nobody is named, the text is silent. */
export function lowerDeterminerTerm(
  clause: ConditionalClause,
  context: LoweringContext,
  at: { readonly instrument: string; readonly parties: string; readonly article: string },
): Term<Determiner> {
  const node = clause.determiner;
  const hole = `${at.instrument}.${at.article}.determiner`;
  if (clause.deemer !== undefined) return stated(lowerDeemer(clause.deemer, at.parties));
  if (node === undefined) return stated({ type: "silent" });
  if (isUnspecified(node)) return lowerUnspecified(node, context, at.instrument, hole);
  if (isContestedDeterminer(node)) {
    return lowerContested(node, context.holes.next(hole, node), (reading) =>
      bound(lowerDeterminer(reading.determiner, at.parties), clause),
    );
  }
  if (node.unspecified === undefined) return stated(bound(lowerDeterminer(node, at.parties), clause));
  // The guarantors decide together, but the text does not say how: the known rules are the readings.
  return {
    type: "contested",
    hole: context.holes.of(node.unspecified, at.instrument, hole),
    words: "guarantors by unspecified",
    readings: (["unanimity", "majority"] as const).map((rule) => ({
      label: `guarantors by ${rule}`,
      value: { type: "guarantors", rule },
      sources: [],
    })),
  };
}
