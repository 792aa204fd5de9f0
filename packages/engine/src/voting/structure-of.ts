import { sortedUnique } from "../order/code-point.js";
import type { VotingProblem } from "./problem.js";
import { firstProblem, votersOf } from "./problem.js";
import type { Formula, Threshold, VotingStructure } from "./structure.js";
import { total } from "./structure.js";
import type { Quota, Voter, VotingRule } from "./voting-rule.js";

/**
 * Brings a rule into the one form that figures are computed from. A rule with an impossible number, a repeated or unknown
 * voter, or nobody left to vote is a typed problem. A quota that cannot be reached is a rule that never passes, not a problem.
 */
export function votingStructure(rule: VotingRule): VotingStructure | VotingProblem {
  const problem = firstProblem(rule, new Set());
  if (problem !== null) return problem;
  const voters = sortedUnique(votersOf(rule, new Set()));
  const thresholds: Threshold[] = [];
  const formula = formulaOf(rule, new Set(), false, { voters, thresholds });
  return { voters, thresholds, formula };
}

interface Form {
  readonly voters: readonly Voter[];
  readonly thresholds: Threshold[];
}

/** A rule under `reverse` is turned as it is written: quotas to their complements, "all" to "any". */
function formulaOf(rule: VotingRule, excluded: ReadonlySet<Voter>, reversed: boolean, form: Form): Formula {
  switch (rule.type) {
    case "unanimity":
      return counted(rule.voters, { numerator: 1, denominator: 1, reached: "at_least" });
    case "majority":
      return counted(rule.voters, { numerator: 1, denominator: 2, reached: "more_than" });
    case "at_least":
      return counted(rule.voters, rule.needed);
    case "silence": {
      const remaining = rule.voters.filter((voter) => !excluded.has(voter)).length;
      return counted(rule.voters, remaining - rule.objections + 1);
    }
    case "weighted":
      return threshold(new Map(rule.weights.map(({ voter, weight }) => [voter, weight])), rule.quota);
    case "all":
    case "any":
      return joined(
        rule.type,
        rule.rules.map((part) => formulaOf(part, excluded, reversed, form)),
      );
    case "veto": {
      const held = rule.holders.filter((holder) => !excluded.has(holder));
      const main = formulaOf(rule.rule, excluded, reversed, form);
      return held.length === 0 ? main : joined("all", [main, counted(held, held.length)]);
    }
    case "excluding":
      return formulaOf(rule.rule, new Set([...excluded, ...rule.excluded]), reversed, form);
    case "reverse":
      return formulaOf(rule.rule, excluded, !reversed, form);
  }

  function counted(voters: readonly Voter[], quota: Quota): Formula {
    return threshold(new Map(voters.map((voter) => [voter, 1])), quota);
  }

  function threshold(weightOf: ReadonlyMap<Voter, number>, quota: Quota): Formula {
    const weights = form.voters.map((voter) => (excluded.has(voter) ? 0 : (weightOf.get(voter) ?? 0)));
    const sum = total(weights);
    const needed = quotaOf(quota, sum);
    form.thresholds.push({ quota: reversed ? sum - needed + 1 : needed, weights });
    return { type: "threshold", index: form.thresholds.length - 1 };
  }

  function joined(type: "all" | "any", parts: readonly Formula[]): Formula {
    return { type: (type === "all") === reversed ? "any" : "all", parts };
  }
}

/** The least whole number that reaches the quota. In bigint, since a share's product may leave the safe range. */
function quotaOf(quota: Quota, sum: number): number {
  if (typeof quota === "number") return quota;
  const product = BigInt(sum) * BigInt(quota.numerator);
  const denominator = BigInt(quota.denominator);
  const below = quota.reached === "more_than" ? product : product - 1n;
  // A share of nothing is reached by nobody: no quota is below one.
  return below < 0n ? 1 : Number(below / denominator) + 1;
}
