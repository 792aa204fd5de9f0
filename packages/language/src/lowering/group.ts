import {
  stated,
  unspecified,
  type Council,
  type DecisionRule,
  type Group,
  type PartyName,
  type Term,
} from "@foedus/engine";
import type { Reference } from "langium";
import {
  isContestedRule,
  isGroup,
  isUnspecified,
  type Actor,
  type Council as CouncilNode,
  type DecisionRule as DecisionRuleNode,
  type Group as GroupNode,
} from "../generated/ast.js";
import { agreementOf } from "../names/article-name.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";

/** The parties named by a list that may also name groups; a group stands for its known members. */
export function namedParties(list: readonly Reference<Actor>[]): readonly PartyName[] {
  const names = new Set<PartyName>();
  const seen = new Set<GroupNode>();
  const pending = list.toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const target = next.ref;
    if (!isGroup(target)) names.add(next.$refText);
    else if (!seen.has(target)) {
      seen.add(target);
      pending.push(...target.members.toReversed());
    }
  }
  return [...names];
}

/** Lowers a group: who is known to belong, and who else may. */
export function lowerGroup(node: GroupNode, context: LoweringContext): Group {
  const known = namedParties(node.members);
  const { others } = node;
  const instrument = agreementOf(node)?.name ?? null;
  const universe = namedParties(others?.universe ?? []).filter((party) => !known.includes(party));
  return {
    name: node.name,
    title: node.title,
    membership: {
      known,
      universe,
      others:
        others === undefined
          ? stated([])
          : unspecified(context.holes.of(others.unspecified, instrument, `${node.name}.members`)),
    },
  };
}

/** Lowers how a body decides. */
export function lowerDecisionRule(node: DecisionRuleNode): DecisionRule {
  if (node.majority) return { type: "majority" };
  if (node.twoThirds) return { type: "two_thirds" };
  return node.votes === undefined ? { type: "unanimity" } : { type: "at_least", votes: node.votes };
}

/** Lowers a council; `of parties` means the parties of the agreement above it. */
export function lowerCouncil(node: CouncilNode, context: LoweringContext): Council {
  const instrument = agreementOf(node)?.name ?? null;
  const hole = `${node.name}.rule`;
  const rule = (): Term<DecisionRule> => {
    if (isUnspecified(node.rule)) return unspecified(context.holes.of(node.rule, instrument, hole));
    if (!isContestedRule(node.rule)) return stated(lowerDecisionRule(node.rule));
    return lowerContested(node.rule, context.holes.next(hole), (reading) => lowerDecisionRule(reading.rule));
  };
  return {
    name: node.name,
    title: node.title,
    members: node.parties ? `${instrument ?? ""}.parties` : (node.members?.$refText ?? ""),
    rule: rule(),
  };
}
