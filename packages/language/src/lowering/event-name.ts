import type { EventName } from "../generated/ast.js";

/** Lowers an event's words: `security_council takes measures` is its event `takes_measures`. */
export function lowerEventName(node: EventName): { readonly subject: string; readonly event: string } {
  return { subject: node.subject, event: node.words.join("_") };
}
