import { isProblem } from "../completions/explore.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";

/**
 * The maximal sets of items with a property that every part of a set with it has, too; the empty set, which all have, is none of
 * them. A set is grown until nothing can be added; whatever else is maximal holds something from outside of each found so far, so
 * the least such sets are tried next (Gunopulos, Khardon, Mannila, Saluja, Toivonen and Sharma 2003).
 *
 * @param holds Is asked once for each set, which is in code point order and not empty.
 */
export function maximalSets(
  items: readonly string[],
  holds: (set: readonly string[]) => boolean | EngineProblem,
): readonly (readonly string[])[] | EngineProblem {
  const known = new Map<string, boolean>();
  const has = (set: readonly string[]): boolean | EngineProblem => {
    if (set.length === 0) return true;
    const key = set.join(" ");
    const answer = known.get(key) ?? holds(set);
    if (!isProblem(answer)) known.set(key, answer);
    return answer;
  };
  const maximal: (readonly string[])[] = [];
  let transversals: readonly (readonly string[])[] = [[]];
  for (;;) {
    const grown = grownFrom(items, transversals, has);
    if (isProblem(grown)) return grown;
    if (grown === null) break;
    maximal.push(grown);
    transversals = hitting(
      transversals,
      items.filter((item) => !grown.includes(item)),
    );
  }
  return maximal.filter(({ length }) => length > 0).toSorted(bySizeThenNames);
}

/** A maximal set that holds one of these sets; null if none of them has the property. */
function grownFrom(
  items: readonly string[],
  starts: readonly (readonly string[])[],
  has: (set: readonly string[]) => boolean | EngineProblem,
): readonly string[] | EngineProblem | null {
  for (const start of starts) {
    const begins = has(start);
    if (isProblem(begins)) return begins;
    if (!begins) continue;
    let current = sortedUnique(start);
    for (const item of items) {
      if (current.includes(item)) continue;
      const larger = sortedUnique([...current, item]);
      const fits = has(larger);
      if (isProblem(fits)) return fits;
      if (fits) current = larger;
    }
    return current;
  }
  return null;
}

/** The minimal sets that also hold one of these items (Berge 1989). */
function hitting(
  transversals: readonly (readonly string[])[],
  items: readonly string[],
): readonly (readonly string[])[] {
  const candidates = transversals.flatMap((set) =>
    set.some((item) => items.includes(item)) ? [set] : items.map((item) => sortedUnique([...set, item])),
  );
  const distinct = [...new Map(candidates.map((set) => [set.join(" "), set])).values()];
  return distinct.filter(
    (set) =>
      !distinct.some((other) => other.length < set.length && other.every((item) => set.includes(item))),
  );
}
