import type { DecisionRule, PartyName } from "../model/party.js";
import { votingStructure } from "../voting/structure-of.js";
import type { VotingRule } from "../voting/voting-rule.js";
import type { Ground } from "./context.js";
import type { Actor, Condition, CountCondition, MoveName, WeightedVote } from "./game.js";

/** Who has no vote under a rule that leaves out the parties to the dispute. */
export type Disputants = readonly PartyName[];

/**
 * A council's vote as a condition: a count of moves where every vote counts the same, else the rule's own structure.
 * Where nobody is left to vote, nothing is ever decided.
 */
export function voteCondition(
  rule: DecisionRule,
  members: readonly PartyName[],
  disputants: Disputants,
  moveOf: (actor: Actor) => MoveName,
): CountCondition | WeightedVote {
  const structure = votingStructure(votingRuleOf(rule, members, disputants));
  if ("type" in structure) return { kind: "vote", needed: 1, moves: [] };
  const voters = new Set(structure.voters);
  const moves = members
    .filter((member) => voters.has(member))
    .map((actor) => ({ actor, move: moveOf(actor) }));
  const [only] = structure.thresholds;
  const counts =
    only !== undefined && structure.thresholds.length === 1 && only.weights.every((weight) => weight === 1);
  return counts ? { kind: "vote", needed: only.quota, moves } : { kind: "weighted_vote", structure, moves };
}

/** By ground and matter: the votes taken so far. */
const taken = new WeakMap<Ground, Map<string, Vote[]>>();

interface Vote {
  readonly rule: DecisionRule;
  readonly members: readonly PartyName[];
  readonly condition: Condition;
}

/**
 * A vote on a matter, the same object for every owner who waits for it and in every completion in which it is the same: so that what
 * comes after looks at it once.
 */
export function sharedVote(
  ground: Ground,
  rule: DecisionRule,
  members: readonly PartyName[],
  disputants: Disputants,
  matter: string,
): Condition {
  const votes = taken.get(ground) ?? new Map<string, Vote[]>();
  taken.set(ground, votes);
  const key = [matter, ...disputants].join(" ");
  const known = votes.get(key) ?? [];
  votes.set(key, known);
  const same = known.find((vote) => vote.rule === rule && areEqual(vote.members, members));
  if (same !== undefined) return same.condition;
  const condition = voteCondition(rule, members, disputants, (actor) => `vote:${actor}:${matter}`);
  known.push({ rule, members, condition });
  return condition;
}

function areEqual(first: readonly PartyName[], second: readonly PartyName[]): boolean {
  return (
    first === second ||
    (first.length === second.length && first.every((name, index) => name === second[index]))
  );
}

/** A council's rule over its members, in the terms of decision rules at large. */
export function votingRuleOf(
  rule: DecisionRule,
  members: readonly PartyName[],
  disputants: Disputants,
): VotingRule {
  const part = (inner: DecisionRule): VotingRule => votingRuleOf(inner, members, disputants);
  switch (rule.type) {
    case "unanimity":
    case "majority":
      return { type: rule.type, voters: members };
    case "two_thirds":
      return {
        type: "at_least",
        needed: { numerator: 2, denominator: 3, reached: "at_least" },
        voters: members,
      };
    case "at_least":
      return { type: "at_least", needed: rule.votes, voters: members };
    case "weighted": {
      const weights = new Map(rule.weights.map(({ voter, weight }) => [voter, weight]));
      return {
        type: "weighted",
        quota: rule.quota,
        weights: members.map((voter) => ({ voter, weight: weights.get(voter) ?? 0 })),
      };
    }
    case "all":
      return { type: "all", rules: rule.rules.map(part) };
    case "veto":
      return {
        type: "veto",
        rule: part(rule.rule),
        holders: rule.holders.filter((holder) => members.includes(holder)),
      };
    case "silence":
      return { type: "silence", objections: rule.objections, voters: members };
    case "without_disputants":
      return {
        type: "excluding",
        rule: part(rule.rule),
        excluded: disputants.filter((party) => members.includes(party)),
      };
  }
}
