import type { Quota, Voter, VotingRule } from "./voting-rule.js";

/** What is wrong with a rule, and what to do about it. */
export interface VotingProblem {
  readonly type: "problem";
  readonly code: "impossible_number" | "repeated_voter" | "unknown_voter" | "no_voters";
  readonly message: string;
  readonly help: string;
}

/** The voters of a rule without those it excludes. */
export function votersOf(rule: VotingRule, excluded: ReadonlySet<Voter>): readonly Voter[] {
  switch (rule.type) {
    case "all":
    case "any":
      return rule.rules.flatMap((part) => votersOf(part, excluded));
    case "veto":
    case "reverse":
      return votersOf(rule.rule, excluded);
    case "excluding":
      return votersOf(rule.rule, new Set([...excluded, ...rule.excluded]));
    case "weighted":
      return rule.weights.map(({ voter }) => voter).filter((voter) => !excluded.has(voter));
    default:
      return rule.voters.filter((voter) => !excluded.has(voter));
  }
}

/** The first thing wrong with a rule, from the outside in; null if nothing is. */
export function firstProblem(rule: VotingRule, excluded: ReadonlySet<Voter>): VotingProblem | null {
  if (rule.type === "all" || rule.type === "any") {
    if (rule.rules.length === 0) return noVoters();
    return rule.rules.reduce<VotingProblem | null>(
      (found, part) => found ?? firstProblem(part, excluded),
      null,
    );
  }
  if (rule.type === "reverse") return firstProblem(rule.rule, excluded);
  if (rule.type === "excluding") {
    return (
      stranger(rule.rule, rule.excluded) ?? firstProblem(rule.rule, new Set([...excluded, ...rule.excluded]))
    );
  }
  if (rule.type === "veto") {
    return stranger(rule.rule, rule.holders) ?? firstProblem(rule.rule, excluded);
  }
  const voters = votersOf(rule, new Set());
  const seen = new Set<Voter>();
  const repeated = voters.find((voter) => seen.size === seen.add(voter).size);
  if (repeated !== undefined)
    return problem(
      "repeated_voter",
      `${repeated} votes twice in one rule.`,
      "Name each voter once; give a weight where a vote counts more.",
    );
  if (votersOf(rule, excluded).length === 0) return noVoters();
  return impossibleNumber(rule);
}

function impossibleNumber(rule: VotingRule): VotingProblem | null {
  if (rule.type === "at_least") return impossibleQuota(rule.needed);
  if (rule.type === "silence") return impossibleQuota(rule.objections);
  if (rule.type !== "weighted") return null;
  let sum = 0;
  for (const { voter, weight } of rule.weights) {
    sum += weight;
    if (!Number.isSafeInteger(weight) || weight < 0 || !Number.isSafeInteger(sum)) {
      return problem(
        "impossible_number",
        `The weight of ${voter} is ${String(weight)}.`,
        "Weights are whole numbers from 0, and their sum is at most 9,007,199,254,740,991.",
      );
    }
  }
  return impossibleQuota(rule.quota);
}

/** A quota of none would pass what nobody wants; a share lies above nothing and up to all. */
function impossibleQuota(quota: Quota): VotingProblem | null {
  const valid =
    typeof quota === "number"
      ? Number.isSafeInteger(quota) && quota >= 1
      : Number.isSafeInteger(quota.numerator) &&
        Number.isSafeInteger(quota.denominator) &&
        quota.numerator >= 1 &&
        quota.denominator >= quota.numerator;
  if (valid) return null;
  const text =
    typeof quota === "number" ? String(quota) : `${String(quota.numerator)}/${String(quota.denominator)}`;
  return problem(
    "impossible_number",
    `A quota of ${text} is none.`,
    "Give a whole number from 1, or a share above nothing and up to all.",
  );
}

function stranger(rule: VotingRule, named: readonly Voter[]): VotingProblem | null {
  const voters = new Set(votersOf(rule, new Set()));
  const unknown = named.find((voter) => !voters.has(voter));
  return unknown === undefined
    ? null
    : problem(
        "unknown_voter",
        `${unknown} has no vote under the rule.`,
        "Veto holders and excluded members must be voters of the rule they stand beside.",
      );
}

function noVoters(): VotingProblem {
  return problem("no_voters", "Nobody is left to vote.", "Name at least one voter who is not excluded.");
}

function problem(code: VotingProblem["code"], message: string, help: string): VotingProblem {
  return { type: "problem", code, message, help };
}
