import type { Fraction } from "../exact.js";
import { factorials, fraction } from "../exact.js";
import { votingStructure } from "../structure-of.js";
import type { VotingStructure } from "../structure.js";
import type { Quota, Voter, VotingRule } from "../voting-rule.js";

/** The structure of a rule that a test knows to be sound. */
export function structureOf(rule: VotingRule): VotingStructure {
  const structure = votingStructure(rule);
  if ("type" in structure) throw new Error(structure.message);
  return structure;
}

/** Whether a rule passes, read straight from the rule, without its structure. */
export function passesByDefinition(
  rule: VotingRule,
  yes: ReadonlySet<Voter>,
  excluded: ReadonlySet<Voter> = new Set(),
): boolean {
  const counted = (voters: readonly Voter[]): readonly Voter[] =>
    voters.filter((voter) => !excluded.has(voter));
  const inFavour = (voters: readonly Voter[]): number =>
    counted(voters).filter((voter) => yes.has(voter)).length;
  switch (rule.type) {
    case "unanimity":
      return counted(rule.voters).every((voter) => yes.has(voter));
    case "majority":
      return 2 * inFavour(rule.voters) > counted(rule.voters).length;
    case "at_least":
      return reaches(inFavour(rule.voters), rule.needed, counted(rule.voters).length);
    case "weighted": {
      const weighing = rule.weights.filter(({ voter }) => !excluded.has(voter));
      const sum = weighing.reduce((all, { weight }) => all + weight, 0);
      const given = weighing.reduce((all, { voter, weight }) => all + (yes.has(voter) ? weight : 0), 0);
      return reaches(given, rule.quota, sum);
    }
    case "all":
      return rule.rules.every((part) => passesByDefinition(part, yes, excluded));
    case "any":
      return rule.rules.some((part) => passesByDefinition(part, yes, excluded));
    case "veto":
      return (
        passesByDefinition(rule.rule, yes, excluded) && counted(rule.holders).every((voter) => yes.has(voter))
      );
    case "silence":
      return counted(rule.voters).length - inFavour(rule.voters) < rule.objections;
    case "excluding":
      return passesByDefinition(rule.rule, yes, new Set([...excluded, ...rule.excluded]));
    case "reverse": {
      const others = new Set(["a", "b", "c", "d", "e", "f", "g", "h"].filter((voter) => !yes.has(voter)));
      return !passesByDefinition(rule.rule, others, excluded);
    }
  }
}

function reaches(given: number, quota: Quota, all: number): boolean {
  if (typeof quota === "number") return given >= quota;
  const share = quota.numerator * all;
  // Nothing is no share of nothing.
  if (given === 0) return false;
  return quota.reached === "at_least"
    ? given * quota.denominator >= share
    : given * quota.denominator > share;
}

/** Every set of the voters. */
export function setsOf(voters: readonly Voter[]): readonly (readonly Voter[])[] {
  return Array.from({ length: 2 ** voters.length }, (_, mask) =>
    voters.filter((__, place) => (mask & (1 << place)) !== 0),
  );
}

/** The minimal ones of the sets that have a property. */
export function minimalSetsBy(
  voters: readonly Voter[],
  has: (set: readonly Voter[]) => boolean,
): readonly string[] {
  const having = setsOf(voters).filter(has);
  return having
    .filter((set) => set.every((left) => !has(set.filter((voter) => voter !== left))))
    .map((set) => set.join("+"))
    .sort();
}

/** Swings and shares of one voter, from all coalitions of the others. */
export function powerByDefinition(
  { voters }: VotingStructure,
  voter: Voter,
  has: (set: readonly Voter[]) => boolean,
): { readonly swings: bigint; readonly share: Fraction } {
  const factorial = factorials(voters.length);
  let swings = 0n;
  let orders = 0n;
  for (const set of setsOf(voters.filter((other) => other !== voter))) {
    if (has(set) || !has([...set, voter])) continue;
    swings += 1n;
    orders += (factorial[set.length] ?? 1n) * (factorial[voters.length - 1 - set.length] ?? 1n);
  }
  return { swings, share: fraction(orders, factorial[voters.length] ?? 1n) };
}
