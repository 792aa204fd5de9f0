import type { Boundary, Phase } from "@foedus/engine";
import type { Boundary as BoundaryNode, Phase as PhaseNode } from "../generated/ast.js";
import type { LoweringContext } from "./context.js";
import { lowerEventName } from "./event-name.js";
import { nameOf } from "../names/name-of.js";

function lowerBoundary(node: BoundaryNode): Boundary {
  if (node.date !== undefined) return { type: "date", date: node.date };
  if (node.phase !== undefined) return { type: "after_phase", phase: nameOf(node.phase) };
  if (node.agreement !== undefined) return { type: "entry_into_force", instrument: nameOf(node.agreement) };
  return {
    type: "event",
    ...(node.event === undefined ? { subject: "", event: "" } : lowerEventName(node.event)),
  };
}

/** Lowers a phase: from when, until when. */
export function lowerPhase(node: PhaseNode, context: LoweringContext): Phase {
  return {
    name: node.name,
    title: node.title,
    location: context.locate(node),
    from: lowerBoundary(node.from),
    until: node.until === undefined ? null : lowerBoundary(node.until),
  };
}
