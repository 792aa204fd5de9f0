import { isCouncil, isDecisionRule, isWeightedQuota, type Council } from "../../generated/ast.js";
import { namedParties } from "../../lowering/group.js";
import { givenOf } from "../../names/declared.js";
import { membersOf } from "../../names/council-members.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";
import { nameOf } from "../../names/name-of.js";

function findings(council: Council): readonly Finding[] {
  const { rule } = council;
  const members = membersOf(council);
  // Of a group that is not fully known, anybody may be a member.
  if (!isDecisionRule(rule) || members === null) return [];
  const found = (node: Finding["node"], party: string, what: string): Finding => ({
    node,
    message: `"${party}" is no member of "${council.name}": its ${what} counts for nothing.`,
    help: "Add it to the members, or take it out here.",
  });
  const vetoes = namedParties(rule.holders)
    .filter((party) => !members.includes(party))
    .map((party) => found(rule, party, "veto"));
  const weights = rule.quotas
    .filter(isWeightedQuota)
    .flatMap((quota) =>
      quota.weights
        .filter(({ party }) => !members.includes(nameOf(party)))
        .map((weight) => found(weight, nameOf(weight.party), "weight")),
    );
  return [...vetoes, ...weights];
}

/** A weight or a veto of somebody who has no vote. */
export const notAMember: Rule = {
  code: "not_a_member",
  severity: "warning",
  check: (checked) => givenOf(checked, isCouncil).flatMap(findings),
};
