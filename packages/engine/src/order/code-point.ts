/** Compares by Unicode code point, so that an order never depends on a machine's language. */
export function byCodePoint(first: string, second: string): number {
  const shorter = Math.min(first.length, second.length);
  for (let index = 0; index < shorter; index += 1) {
    const one = first.charCodeAt(index);
    const other = second.charCodeAt(index);
    if (one !== other) return inCodePointOrder(one) - inCodePointOrder(other);
  }
  return first.length - second.length;
}

/** Code points above U+FFFF are written with units from D800 to DFFF, and come after all others. */
function inCodePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** A copy without repetitions, in code point order. */
export function sortedUnique(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(byCodePoint);
}

/** Compares sets of names: the smaller first, then by their names. */
export function bySizeThenNames(first: readonly string[], second: readonly string[]): number {
  return first.length - second.length || byCodePoint(first.join("\u0000"), second.join("\u0000"));
}
