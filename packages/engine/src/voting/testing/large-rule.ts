import type { Voter, WeightedVoter } from "../voting-rule.js";

/** So many voters, named alike. */
export function numbered(count: number): readonly Voter[] {
  return Array.from({ length: count }, (_, index) => `s${String(index).padStart(3, "0")}`);
}

/** Voters of whom hardly two weigh the same: 1 to `most`, scattered by steps prime to it. */
export function scattered(count: number, most: number, step: number): readonly WeightedVoter[] {
  return numbered(count).map((voter, index) => ({ voter, weight: 1 + ((index * step) % most) }));
}
