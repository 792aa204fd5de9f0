/** A fraction of whole numbers in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction in lowest terms. The denominator must be positive. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  let [divisor, rest] = [denominator, numerator < 0n ? -numerator : numerator];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The factorials from 0! to n!. */
export function factorials(from: number): readonly bigint[] {
  const result = [1n];
  for (let number = 1; number <= from; number += 1) result.push((result.at(-1) ?? 1n) * BigInt(number));
  return result;
}

/** The binomial coefficients of n, from 0 to n chosen. */
export function binomials(from: number): readonly bigint[] {
  const result = [1n];
  for (let chosen = 1; chosen <= from; chosen += 1) {
    result.push(((result.at(-1) ?? 1n) * BigInt(from - chosen + 1)) / BigInt(chosen));
  }
  return result;
}

/** Every choice of `count` of the items, in the items' order. */
export function* combinations<Item>(items: readonly Item[], count: number): Generator<readonly Item[]> {
  const chosen = Array.from({ length: count }, (_, index) => index);
  if (count > items.length) return;
  for (;;) {
    yield chosen.flatMap((index) => items.slice(index, index + 1));
    // The last that can move on does, and those after it follow.
    let at = count - 1;
    while (at >= 0 && (chosen[at] ?? 0) === items.length - count + at) at -= 1;
    if (at < 0) return;
    const start = (chosen[at] ?? 0) + 1;
    for (let index = at; index < count; index += 1) chosen[index] = start + index - at;
  }
}
