import {
  stated,
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
  isWeightedQuota,
  type Actor,
  type Council as CouncilNode,
  type DecisionRule as DecisionRuleNode,
  type Group as GroupNode,
  type QuotaRule,
} from "../generated/ast.js";
import { agreementOf, partiesGroupOf } from "../names/article-name.js";
import { cited } from "./citation.js";
import { lowerContested } from "./contested.js";
import type { LoweringContext } from "./context.js";
import { lowerUnspecified } from "./unspecified.js";
import { nameOf } from "../names/name-of.js";

/** Trees do not change once linked, so the members of a group are gathered once. */
const gathered = new WeakMap<GroupNode, readonly PartyName[]>();

/** The known members of a group, through the groups it includes; of a group that includes itself, those outside the circle. */
function membersThrough(group: GroupNode): readonly PartyName[] {
  const path = [group];
  const begun = new Set<GroupNode>();
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const isNew = !begun.has(top) && !gathered.has(top);
    begun.add(top);
    const before = isNew
      ? top.members.flatMap(({ ref }) => (isGroup(ref) && !begun.has(ref) && !gathered.has(ref) ? [ref] : []))
      : [];
    if (before.length > 0) {
      for (const one of before) path.push(one);
      continue;
    }
    if (!gathered.has(top)) gathered.set(top, [...namesIn(top.members)]);
    path.pop();
  }
  return gathered.get(group) ?? [];
}

function namesIn(list: readonly Reference<Actor>[]): ReadonlySet<PartyName> {
  const names = new Set<PartyName>();
  for (const one of list) {
    const { ref } = one;
    if (!isGroup(ref)) names.add(nameOf(one));
    else for (const name of gathered.get(ref) ?? []) names.add(name);
  }
  return names;
}

/** The parties named by a list that may also name groups; a group stands for its known members. */
export function namedParties(list: readonly Reference<Actor>[]): readonly PartyName[] {
  for (const { ref } of list) if (isGroup(ref)) membersThrough(ref);
  return [...namesIn(list)];
}

/** How many candidates for membership a group may have: every set of them is an answer, so that each doubles them. */
export const MOST_CANDIDATES = 10;

/** Who may belong to a group beyond those who do, each once; a group named as a candidate stands for its known members. */
export function candidatesOf({ members, others }: GroupNode): readonly PartyName[] {
  const known = new Set(namedParties(members));
  return namedParties(others?.universe ?? []).filter((party) => !known.has(party));
}

/** Lowers a group: who is known to belong, and who else may. */
export function lowerGroup(node: GroupNode, context: LoweringContext): Group {
  const known = namedParties(node.members);
  const { others } = node;
  const instrument = agreementOf(node)?.name ?? null;
  const candidates = candidatesOf(node);
  // Too many are an error, and their answers could not even be listed: the model, partial then, has none of them.
  const universe = candidates.length > MOST_CANDIDATES ? [] : candidates;
  return {
    name: node.name,
    title: node.title,
    membership: {
      known,
      universe,
      others:
        others === undefined
          ? stated([])
          : cited(
              lowerUnspecified(others.unspecified, context, instrument, `${node.name}.members`),
              others.citation,
            ),
    },
  };
}

/** Lowers how a body decides. */
export function lowerDecisionRule(node: DecisionRuleNode): DecisionRule {
  const quotas = node.quotas.map(lowerQuota);
  const [first] = quotas;
  const rule: DecisionRule =
    first !== undefined && quotas.length === 1 ? first : { type: "all", rules: quotas };
  const holders = namedParties(node.holders);
  const vetoed: DecisionRule = holders.length === 0 ? rule : { type: "veto", rule, holders };
  return node.withoutDisputants ? { type: "without_disputants", rule: vetoed } : vetoed;
}

function lowerQuota(node: QuotaRule): DecisionRule {
  if (isWeightedQuota(node)) {
    const weights = node.weights.map(({ party, votes }) => ({ voter: nameOf(party), weight: votes }));
    const { quota, numerator, denominator } = node;
    if (quota !== undefined) return { type: "weighted", quota, weights };
    const share = { numerator: numerator ?? 1, denominator: denominator ?? 1, reached: "at_least" } as const;
    return { type: "weighted", quota: share, weights };
  }
  if (node.majority) return { type: "majority" };
  if (node.twoThirds) return { type: "two_thirds" };
  if (node.silence) return { type: "silence", objections: node.objections ?? 1 };
  return node.votes === undefined ? { type: "unanimity" } : { type: "at_least", votes: node.votes };
}

/** Lowers a council; `of parties` means the parties of the agreement above it. */
export function lowerCouncil(node: CouncilNode, context: LoweringContext): Council {
  const instrument = agreementOf(node)?.name ?? null;
  const hole = `${node.name}.rule`;
  const rule = (): Term<DecisionRule> => {
    if (isUnspecified(node.rule)) return lowerUnspecified(node.rule, context, instrument, hole);
    if (!isContestedRule(node.rule)) return stated(lowerDecisionRule(node.rule));
    return lowerContested(node.rule, context.holes.next(hole, node.rule), (reading) =>
      lowerDecisionRule(reading.rule),
    );
  };
  return {
    name: node.name,
    title: node.title,
    members: node.parties ? partiesGroupOf(agreementOf(node)) : (nameOf(node.members) ?? ""),
    rule: cited(rule(), node.citation),
  };
}
