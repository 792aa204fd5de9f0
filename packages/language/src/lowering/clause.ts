import { stated, type Clause, type Ending, type PartyExpression, type Trigger } from "@foedus/engine";
import {
  isAttackTrigger,
  isConditionalClause,
  isDeemedThreatTrigger,
  isThreatTrigger,
  type ConditionalClause,
  type Ending as EndingNode,
  type EventName,
  type PlainClause,
  type Subject,
  type Trigger as TriggerNode,
} from "../generated/ast.js";
import type { LoweringContext } from "./context.js";
import { lowerDeterminerTerm } from "./determiner.js";
import { lowerPlaceTerm } from "./place.js";
import { lowerProvision } from "./provision.js";

/** Where a clause stands. */
export interface ClausePlace {
  readonly instrument: string;
  readonly article: string;
  /** Its full name: `nato.article-5`, or `nato.article-5.2` where the article has several. */
  readonly name: string;
}

function lowerSubject(node: Subject, instrument: string): PartyExpression {
  if (node.anyParty) return { type: "any", group: `${instrument}.parties` };
  if (node.group !== undefined) return { type: "any", group: node.group.$refText };
  return { type: "party", name: node.party?.$refText ?? "" };
}

/** Lowers an event's words: `security_council takes measures` is its event `takes_measures`. */
export function lowerEventName(node: EventName): { readonly subject: string; readonly event: string } {
  return { subject: node.subject, event: node.words.join("_") };
}

function lowerTrigger(node: TriggerNode, context: LoweringContext, place: ClausePlace): Trigger {
  if (isAttackTrigger(node)) {
    return {
      type: "armed_attack",
      victim: lowerSubject(node.victim, place.instrument),
      aggressor: node.aggressor === undefined ? null : lowerSubject(node.aggressor, place.instrument),
      place: lowerPlaceTerm(node.place, context, place),
    };
  }
  if (isThreatTrigger(node) || isDeemedThreatTrigger(node)) {
    return { type: "threat", victim: lowerSubject(node.victim, place.instrument) };
  }
  return { type: "event", ...lowerEventName(node.event) };
}

function lowerDetermination(clause: ConditionalClause, context: LoweringContext, place: ClausePlace) {
  const { trigger } = clause;
  if (!isDeemedThreatTrigger(trigger)) return lowerDeterminerTerm(clause, context, place);
  return stated({ type: "party", by: lowerSubject(trigger.by, place.instrument), mode: "deems" } as const);
}

function lowerEnding(node: EndingNode): Ending {
  if (node.event !== undefined) return { type: "event", ...lowerEventName(node.event) };
  return { type: "date", date: node.date ?? "" };
}

/** Lowers a clause: what sets it off, who determines that, what follows, until when. */
export function lowerClause(
  node: ConditionalClause | PlainClause,
  context: LoweringContext,
  place: ClausePlace,
): Clause {
  const conditional = isConditionalClause(node) ? node : null;
  const usualAnchor = conditional === null ? "entry_into_force" : "trigger";
  const common = {
    name: place.name,
    location: context.locate(node),
    until: node.until.map(lowerEnding),
  };
  if (conditional === null) {
    return {
      ...common,
      trigger: null,
      determiner: stated({ type: "facts" }),
      provisions: node.provisions.map((one) => lowerProvision(one, context, { ...place, usualAnchor })),
    };
  }
  return {
    ...common,
    trigger: lowerTrigger(conditional.trigger, context, place),
    determiner: lowerDetermination(conditional, context, place),
    provisions: node.provisions.map((one) => lowerProvision(one, context, { ...place, usualAnchor })),
  };
}
