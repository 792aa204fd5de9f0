/** A voter's name: a member of the body that decides, never the body. */
export type Voter = string;

/** A share of the voters or of the weights that remain after exclusions. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** `at_least`: reached by exactly the share; `more_than`: only by one vote, or one unit of weight, above it. */
  readonly reached: "at_least" | "more_than";
}

/** How much it takes: a fixed number, which exclusions leave as it is, or a share, which is taken of those who remain. */
export type Quota = number | Share;

/** A voter's weight, a whole number from 0 to 9,007,199,254,740,991 in sum over all voters of a rule. */
export interface WeightedVoter {
  readonly voter: Voter;
  readonly weight: number;
}

/**
 * A decision rule: which sets of voters in favour pass a decision. Plain data. Every rule is monotone: one more vote in
 * favour never defeats a decision (von Neumann and Morgenstern 1944: a simple game). An abstention is a vote not given
 * in favour, but in `silence`, where only an objection counts.
 */
export type VotingRule =
  /** All voters: North Atlantic Council; European Council, TEU 15(4). */
  | { readonly type: "unanimity"; readonly voters: readonly Voter[] }
  /** More than half of the voters. */
  | { readonly type: "majority"; readonly voters: readonly Voter[] }
  /** k of n, or a share of n: "two thirds of the members" (UN Charter 18(2), of those present and voting). */
  | { readonly type: "at_least"; readonly needed: Quota; readonly voters: readonly Voter[] }
  /** A sum of weights: Bretton Woods institutions; the Council of the European Economic Community (EEC Treaty 148). */
  | { readonly type: "weighted"; readonly quota: Quota; readonly weights: readonly WeightedVoter[] }
  /** Several quotas at once: TEU 16(4), members and population. */
  | { readonly type: "all"; readonly rules: readonly VotingRule[] }
  /** One way or another. */
  | { readonly type: "any"; readonly rules: readonly VotingRule[] }
  /** A rule, and the concurring votes of each holder: UN Charter 27(3). */
  | { readonly type: "veto"; readonly rule: VotingRule; readonly holders: readonly Voter[] }
  /**
   * A silence procedure: passes unless so many object (OSCE Permanent Council and NATO practice: one suffices).
   * Whoever does not object counts as in favour.
   */
  | { readonly type: "silence"; readonly objections: number; readonly voters: readonly Voter[] }
  /**
   * Members excluded from the vote, such as the parties to the dispute (Covenant of the League 15(6); UN Charter 27(3)
   * last clause; TEU 7(3) and TFEU 354). They are no voters of the rule: fixed numbers stay, shares and unanimity are taken of the rest.
   */
  | { readonly type: "excluding"; readonly rule: VotingRule; readonly excluded: readonly Voter[] }
  /**
   * The reverse veto: something lapses unless `rule` decides to continue it, so those who can withhold that decision end it
   * (Security Council resolution 2231 (2015), paragraphs 11 and 12; by consensus against, WTO DSU 16(4)). A vote *in favour* is
   * one for the lapse. It passes exactly if the others cannot decide to continue.
   */
  | { readonly type: "reverse"; readonly rule: VotingRule };
