import { byCodePoint } from "../order/code-point.js";
import type { Voter } from "./voting-rule.js";

/** A quota of weights. The weights stand in the order of the structure's voters. */
export interface Threshold {
  readonly quota: number;
  readonly weights: readonly number[];
}

/** How the thresholds make up the rule. */
export type Formula =
  | { readonly type: "threshold"; readonly index: number }
  | { readonly type: "all" | "any"; readonly parts: readonly Formula[] }
  /** So many of the parts: "armed force from at least three", each of whom waits for a vote of its own. */
  | { readonly type: "at_least"; readonly needed: number; readonly parts: readonly Formula[] };

/**
 * A rule in one form: thresholds over the same voters, joined by "all", "any" and "at least so many of". What every figure is
 * computed from.
 */
export interface VotingStructure {
  /** Everybody who has a vote, in code point order. */
  readonly voters: readonly Voter[];
  readonly thresholds: readonly Threshold[];
  readonly formula: Formula;
}

/** Whether sums of weights, one per threshold, pass; with others added to them, if given. */
export function holds(
  { thresholds, formula }: VotingStructure,
  sums: readonly number[],
  more: readonly number[] | null = null,
): boolean {
  return decide(formula, thresholds, sums, more);
}

/** Plain loops without closures: listing a thousand coalitions of 193 voters comes here some hundred thousand times. */
function decide(
  formula: Formula,
  thresholds: readonly Threshold[],
  sums: readonly number[],
  more: readonly number[] | null,
): boolean {
  if (formula.type === "threshold") {
    const { index } = formula;
    return (sums[index] ?? 0) + (more === null ? 0 : (more[index] ?? 0)) >= (thresholds[index]?.quota ?? 0);
  }
  if (formula.type === "at_least") {
    let needed = formula.needed;
    for (const part of formula.parts) {
      if (needed <= 0) break;
      if (decide(part, thresholds, sums, more)) needed -= 1;
    }
    return needed <= 0;
  }
  const all = formula.type === "all";
  for (const part of formula.parts) if (decide(part, thresholds, sums, more) !== all) return !all;
  return all;
}

/** The sums of weights that the voters at these places give. */
export function sumsOf({ thresholds }: VotingStructure, places: Iterable<number>): number[] {
  const sums = thresholds.map(() => 0);
  for (const place of places) addTo(sums, thresholds, place, 1);
  return sums;
}

/** Adds a voter's weights to the sums, so many times; a negative number takes them away. */
export function addTo(sums: number[], thresholds: readonly Threshold[], place: number, times: number): void {
  for (let index = 0; index < thresholds.length; index += 1) {
    sums[index] = (sums[index] ?? 0) + times * (thresholds[index]?.weights[place] ?? 0);
  }
}

/**
 * Whether a decision passes with these voters in favour. Names that have no vote under the rule, such as excluded
 * members, count for nothing.
 */
export function passes(structure: VotingStructure, inFavour: Iterable<Voter>): boolean {
  const yes = new Set(inFavour);
  return holds(
    structure,
    sumsOf(
      structure,
      structure.voters.flatMap((voter, place) => (yes.has(voter) ? [place] : [])),
    ),
  );
}

/**
 * The dual rule: its winning coalitions are the blocking ones of the rule, those without whom the others do not pass. A quota
 * of q out of T becomes T - q + 1, and so many of n parts likewise; "all" and "any" change places (De Morgan).
 */
export function dualOf({ voters, thresholds, formula }: VotingStructure): VotingStructure {
  const turn = (part: Formula): Formula => {
    if (part.type === "threshold") return part;
    const parts = part.parts.map(turn);
    return part.type === "at_least"
      ? { type: "at_least", needed: parts.length - part.needed + 1, parts }
      : { type: part.type === "all" ? "any" : "all", parts };
  };
  return {
    voters,
    thresholds: thresholds.map(({ quota, weights }) => ({ quota: total(weights) - quota + 1, weights })),
    formula: turn(formula),
  };
}

/**
 * The places of the voters, from the most to the least desirable, if the rule orders them so: whoever comes first weighs at least
 * as much in every threshold (the desirability relation of Isbell 1958; Taylor and Zwicker 1999). Null if two voters cannot be compared.
 */
export function desirability({ voters, thresholds }: VotingStructure): readonly number[] | null {
  const compare = (first: number, second: number): number => {
    for (const { weights } of thresholds) {
      const difference = (weights[second] ?? 0) - (weights[first] ?? 0);
      if (difference !== 0) return difference;
    }
    return byCodePoint(voters[first] ?? "", voters[second] ?? "");
  };
  const order = voters.map((_, place) => place).sort(compare);
  const ordered = thresholds.every(({ weights }) =>
    order.every((place, at) => at === 0 || (weights[order[at - 1] ?? 0] ?? 0) >= (weights[place] ?? 0)),
  );
  return ordered ? order : null;
}

/** The sum of whole numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
