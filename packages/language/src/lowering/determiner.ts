import { stated, unspecified, type Determiner, type Term } from "@foedus/engine";
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

/** Lowers one who determines by the facts. */
export function lowerDeterminer(node: DeterminerNode, instrument: string): Determiner {
  if (node.facts) return { type: "facts" };
  if (node.guarantors)
    return { type: "guarantors", rule: node.rule === "majority" ? "majority" : "unanimity" };
  if (node.eachGuarantor) return { type: "party", by: { type: "role", role: "owner" }, mode: "finds" };
  if (node.victim) return { type: "party", by: { type: "role", role: "victim" }, mode: "finds" };
  if (node.anyParty) {
    return { type: "party", by: { type: "any", group: `${instrument}.parties` }, mode: "finds" };
  }
  const finder = node.finder;
  if (finder === undefined) return { type: "silent" };
  if (isCouncil(finder.ref)) return { type: "council", council: finder.$refText };
  return { type: "party", by: { type: "party", name: finder.$refText }, mode: "finds" };
}

function lowerDeemer(node: Deemer, instrument: string): Determiner {
  if (node.eachGuarantor) return { type: "party", by: { type: "role", role: "owner" }, mode: "deems" };
  if (node.victim) return { type: "party", by: { type: "role", role: "victim" }, mode: "deems" };
  if (node.anyParty)
    return { type: "party", by: { type: "any", group: `${instrument}.parties` }, mode: "deems" };
  return { type: "party", by: { type: "party", name: node.party?.$refText ?? "" }, mode: "deems" };
}

/** Lowers who determines whether the trigger holds. Where nobody is named, the text is silent. */
export function lowerDeterminerTerm(
  clause: ConditionalClause,
  context: LoweringContext,
  at: { readonly instrument: string; readonly article: string },
): Term<Determiner> {
  const node = clause.determiner;
  const hole = `${at.instrument}.${at.article}.determiner`;
  if (clause.deemer !== undefined) return stated(lowerDeemer(clause.deemer, at.instrument));
  if (node === undefined) return stated({ type: "silent" });
  if (isUnspecified(node)) return unspecified(context.holes.of(node, at.instrument, hole));
  if (isContestedDeterminer(node)) {
    return lowerContested(node, context.holes.next(hole), (reading) =>
      lowerDeterminer(reading.determiner, at.instrument),
    );
  }
  if (node.unspecified === undefined) return stated(lowerDeterminer(node, at.instrument));
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
