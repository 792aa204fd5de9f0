/**
 * Counts sets by size and weight where weights are too large for a table, such as populations in persons: all sums of either half of
 * the voters, sorted, are matched against each other (Horowitz and Sahni 1974).
 */

/** So many voters at most: their halves have 131,072 sums each. */
export const HALVES_LIMIT = 34;

/**
 * How many sets of each size weigh from `from(size)` up to `upTo(size)`, exclusive.
 * @param weights At most `HALVES_LIMIT` weights.
 */
export function countByHalves(
  weights: readonly number[],
  from: (size: number) => number,
  upTo: (size: number) => number,
): readonly bigint[] {
  const middle = weights.length >> 1;
  const left = sumsBySize(weights.slice(0, middle));
  const right = sumsBySize(weights.slice(middle));
  const counts = Array.from({ length: weights.length + 1 }, () => 0n);
  for (const [few, some] of left.entries()) {
    for (const [more, others] of right.entries()) {
      const size = few + more;
      const lower = from(size);
      const upper = upTo(size);
      if (lower >= upper) continue;
      counts[size] = (counts[size] ?? 0n) + BigInt(below(some, others, upper) - below(some, others, lower));
    }
  }
  return counts;
}

/** The weights of all sets, by size, each ascending. */
function sumsBySize(weights: readonly number[]): readonly Float64Array[] {
  const sums: number[][] = [[0], ...weights.map(() => [])];
  for (const [added, weight] of weights.entries()) {
    for (let size = added + 1; size >= 1; size -= 1) {
      for (const sum of sums[size - 1] ?? []) sums[size]?.push(sum + weight);
    }
  }
  // Whole numbers up to 2^53, which only this kind of array holds exactly.
  return sums.map((row) => Float64Array.from(row).sort());
}

/** How many pairs, one of each, sum to less than a bound: as the one grows, fewer of the others go with it. */
function below(some: Float64Array, others: Float64Array, bound: number): number {
  let fitting = others.length;
  let pairs = 0;
  for (const sum of some) {
    while (fitting > 0 && sum + (others[fitting - 1] ?? 0) >= bound) fitting -= 1;
    if (fitting === 0) break;
    pairs += fitting;
  }
  return pairs;
}
