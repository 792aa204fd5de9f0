import type { Need, PartyExpression } from "@foedus/engine";
import { isAskedNeed, type AskedNeed, type Need as NeedNode, type OnceNeed } from "../generated/ast.js";
import { lowerAct } from "./act.js";
import { lowerClauseReference } from "./clause-reference.js";
import { lowerEventName } from "./event-name.js";
import { lowerAsker, lowerSubject } from "./party-expression.js";
import { nameOf } from "../names/name-of.js";

/** Lowers an act of another that a provision waits for, or that lifts it. */
export function lowerNeed(node: NeedNode, parties: string): Need<PartyExpression> {
  return isAskedNeed(node) ? lowerAsked(node, parties) : lowerOnce(node, parties);
}

function lowerAsked(node: AskedNeed, parties: string): Need<PartyExpression> {
  if (node.by === undefined) return { type: "vote", council: nameOf(node.council) ?? "" };
  return { type: node.request ? "request" : "consent", by: lowerAsker(node.by, parties) };
}

function lowerOnce(node: OnceNeed, parties: string): Need<PartyExpression> {
  if (node.performed !== undefined)
    return { type: "performance", clause: lowerClauseReference(node.performed) };
  if (node.act !== undefined && node.by !== undefined) {
    return { type: "act", by: lowerSubject(node.by, parties), act: lowerAct(node.act).act };
  }
  return {
    type: "event",
    ...(node.event === undefined ? { subject: "", event: "" } : lowerEventName(node.event)),
  };
}
