import {
  isAttackTrigger,
  isConditionalClause,
  isCouncil,
  isDecisionRule,
  isDeterminer,
  isWeightedQuota,
  type ConditionalClause,
  type DecisionRule,
} from "../../generated/ast.js";
import { namedParties } from "../../lowering/group.js";
import { triggersOf } from "../../names/alternatives.js";
import { membersOf } from "../../names/council-members.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";
import { nameOf } from "../../names/name-of.js";

/** Whether one member alone can keep a decision from passing, told from the words of the rule. */
function canBlockAlone({ quotas, holders, withoutDisputants }: DecisionRule, party: string): boolean {
  if (withoutDisputants) return false;
  const vetoed = namedParties(holders).includes(party);
  return (
    vetoed ||
    quotas.some(
      (quota) => !isWeightedQuota(quota) && (quota.unanimity || (quota.silence && quota.objections === 1)),
    )
  );
}

function findings(clause: ConditionalClause): readonly Finding[] {
  const { determiner } = clause;
  const attack = triggersOf(clause)
    .filter(isAttackTrigger)
    .find(({ aggressor }) => aggressor?.party !== undefined);
  const adversary = nameOf(attack?.aggressor?.party);
  if (adversary === undefined || !isDeterminer(determiner)) return [];
  const finder = determiner.finder;
  if (nameOf(finder) === adversary) {
    const message = `"${adversary}", against whom this is, determines it.`;
    return [{ node: determiner, message, help: "Name somebody else." }];
  }
  const council = finder?.ref;
  if (!isCouncil(council) || membersOf(council)?.includes(adversary) !== true) return [];
  if (!isDecisionRule(council.rule) || !canBlockAlone(council.rule, adversary)) return [];
  const message = `"${adversary}", against whom this is, sits in "${council.name}" and can block it.`;
  return [
    { node: determiner, message, help: 'Let the council decide "without disputants", or name another.' },
  ];
}

/** A guarantee that the one it is against can keep from being called on. */
export const adversaryDetermines: Rule = {
  code: "adversary_determines",
  severity: "warning",
  check: (checked) => givenOf(checked, isConditionalClause).flatMap(findings),
};
