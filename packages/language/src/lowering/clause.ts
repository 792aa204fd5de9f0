import { stated, type Clause, type Ending, type Trigger } from "@foedus/engine";
import {
  isActTrigger,
  isAttackTrigger,
  isBreachTrigger,
  isConditionalClause,
  isDeemedThreatTrigger,
  isThreatTrigger,
  type AttackTrigger,
  type ConditionalClause,
  type Ending as EndingNode,
  type PlainClause,
  type Trigger as TriggerNode,
} from "../generated/ast.js";
import { clauseName, clausesOf } from "../names/article-name.js";
import { lowerAct } from "./act.js";
import { lowerAttackConditions } from "./attack-conditions.js";
import { cited } from "./citation.js";
import { lowerClauseReference } from "./clause-reference.js";
import { lowerReadings } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerDeterminer, lowerDeterminerTerm } from "./determiner.js";
import { lowerEventName } from "./event-name.js";
import { lowerSubject } from "./party-expression.js";
import { lowerPlaceTerm } from "./place.js";
import { lowerProvisions } from "./provision.js";
import { nameOf } from "../names/name-of.js";

/** Where a clause stands. */
export interface ClausePlace {
  readonly instrument: string;
  /** The group that "any party" speaks of. */
  readonly parties: string;
  readonly article: string;
  /** Its full name: `nato.article-5`, or `nato.article-5.2` where the article has several. */
  readonly name: string;
}

function lowerAttackTrigger(node: AttackTrigger, context: LoweringContext, at: ClausePlace): Trigger {
  const conditions = [
    ...(node.adversaries === undefined ? [] : [{ type: "adversaries", atLeast: node.adversaries } as const]),
    ...lowerAttackConditions(node.conditions),
  ];
  return {
    type: "armed_attack",
    victim: lowerSubject(node.victim, at.parties),
    aggressor: node.aggressor === undefined ? null : lowerSubject(node.aggressor, at.parties),
    place: cited(lowerPlaceTerm(node.place, context, at), node.citation),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

function lowerTrigger(node: TriggerNode, context: LoweringContext, at: ClausePlace): Trigger {
  if (isAttackTrigger(node)) return lowerAttackTrigger(node, context, at);
  if (isThreatTrigger(node)) {
    const victim = lowerSubject(node.victim, at.parties);
    return node.aggressor === undefined
      ? { type: "threat", victim }
      : { type: "threat", victim, aggressor: lowerSubject(node.aggressor, at.parties) };
  }
  if (isDeemedThreatTrigger(node)) return { type: "threat", victim: lowerSubject(node.victim, at.parties) };
  if (isBreachTrigger(node)) return { type: "breach", clause: lowerClauseReference(node.clause) };
  if (isActTrigger(node)) {
    return { type: "act", by: lowerSubject(node.by, at.parties), act: lowerAct(node.act).act };
  }
  return { type: "event", ...lowerEventName(node.event) };
}

function lowerDetermination(clause: ConditionalClause, context: LoweringContext, at: ClausePlace) {
  const { trigger } = clause;
  if (trigger === undefined || !isDeemedThreatTrigger(trigger))
    return cited(lowerDeterminerTerm(clause, context, at), clause.citation);
  return stated({ type: "party", by: lowerSubject(trigger.by, at.parties), mode: "deems" } as const);
}

function lowerEnding(node: EndingNode, { parties }: ClausePlace): readonly Ending[] {
  if (node.before !== undefined) return [{ type: "date", date: node.before, exclusive: true }];
  if (node.attackOnBeneficiary) return [{ type: "attack_on_beneficiary" }];
  if (node.breached !== undefined) return breachEndings(node.breached);
  if (node.act !== undefined && node.by !== undefined) {
    return [{ type: "act", by: lowerSubject(node.by, parties), act: lowerAct(node.act).act }];
  }
  if (node.event !== undefined) return [{ type: "event", ...lowerEventName(node.event) }];
  const date = node.date ?? "";
  if (node.council === undefined) return [{ type: "date", date }];
  return [{ type: "unless_renewed", council: nameOf(node.council), date }];
}

/** A breach of an article is one of any of its clauses. */
function breachEndings(node: NonNullable<EndingNode["breached"]>): readonly Ending[] {
  const article = node.article.ref;
  if (article === undefined || node.number !== undefined) {
    return [{ type: "breach", clause: lowerClauseReference(node) }];
  }
  return clausesOf(article).map((_, index) => ({ type: "breach", clause: clauseName(article, index) }));
}

/**
 * Lowers a clause: what sets it off, who determines that, what follows, until when. Where it is contested what sets it off,
 * there is one for each reading, which holds on that reading alone.
 */
export function lowerClauses(
  node: ConditionalClause | PlainClause,
  context: LoweringContext,
  place: ClausePlace,
): readonly Clause[] {
  const conditional = isConditionalClause(node) ? node : null;
  const usualAnchor = conditional === null ? "entry_into_force" : "trigger";
  const common = {
    name: place.name,
    location: context.locate(node),
    until: node.until.flatMap((ending) => lowerEnding(ending, place)),
    provisions: node.provisions.flatMap((one) => lowerProvisions(one, context, { ...place, usualAnchor })),
  };
  if (conditional === null) return [{ ...common, trigger: null, determiner: stated({ type: "facts" }) }];
  const { trigger, contestedTrigger, bypass, bypassQuality } = conditional;
  const determined = {
    ...common,
    determiner: lowerDetermination(conditional, context, place),
    ...(bypass === undefined || bypassQuality === undefined
      ? {}
      : { bypass: { quality: bypassQuality, determiner: lowerDeterminer(bypass, place.parties) } }),
  };
  if (contestedTrigger === undefined) {
    return [{ ...determined, trigger: trigger === undefined ? null : lowerTrigger(trigger, context, place) }];
  }
  const hole = context.holes.next(`${place.instrument}.${place.article}.trigger`, contestedTrigger);
  return lowerReadings(contestedTrigger, hole, (reading) =>
    lowerTrigger(reading.trigger, context, place),
  ).map(({ on, value }, index) => ({
    ...determined,
    name: `${place.name}.reading-${String(index + 1)}`,
    trigger: value,
    onReading: on,
  }));
}
