/** Compares by Unicode code point, so that an order never depends on a machine's language. */
export function byCodePoint(first: string, second: string): number {
  if (first === second) return 0;
  const one = Array.from(first);
  const other = Array.from(second);
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const difference = (one[index]?.codePointAt(0) ?? 0) - (other[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** A copy without repetitions, in code point order. */
export function sortedUnique(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(byCodePoint);
}

/** Compares sets of names: the smaller first, then by their names. */
export function bySizeThenNames(first: readonly string[], second: readonly string[]): number {
  return first.length - second.length || byCodePoint(first.join("\u0000"), second.join("\u0000"));
}
