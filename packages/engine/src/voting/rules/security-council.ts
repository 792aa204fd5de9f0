import type { Voter, VotingRule } from "../voting-rule.js";

/** The permanent members of the Security Council (UN Charter 23(1)). */
export const PERMANENT_MEMBERS: readonly Voter[] = ["china", "france", "russia", "uk", "us"];

/**
 * The Security Council on a matter other than procedure: nine of fifteen, with the concurring votes of the permanent members
 * (UN Charter 27(3)). By settled practice an abstention is no veto (*Namibia*, ICJ Reports 1971, paragraph 22): this
 * rule knows no abstention, and reads "concurring" as a vote in favour, as studies of voting power do (Shapley and Shubik 1954).
 * @param elected The ten elected members, by name.
 */
export function securityCouncil(elected: readonly Voter[]): VotingRule {
  return {
    type: "veto",
    rule: { type: "at_least", needed: 9, voters: [...PERMANENT_MEMBERS, ...elected] },
    holders: PERMANENT_MEMBERS,
  };
}
