import { addTo, holds, sumsOf } from "./structure.js";
import type { VotingStructure } from "./structure.js";

/** Sums so many quotas at most where voters cannot be ordered by desirability, so that looks may lead to nothing. */
const SUMS = 1_000_000;

/** Whether not even all voters together pass. */
export function ruledOut(structure: VotingStructure): boolean {
  return !holds(structure, sumsOf(structure, structure.voters.keys()));
}

/**
 * Visits minimal winning coalitions, by place, until the visitor has enough or there are no more. It adds one voter after the other,
 * the most desirable first, as long as those to come could still make it pass. Where voters are ordered by desirability, the one
 * added last is the first that could be left out, so every set that comes to pass is minimal, and no path ends in nothing: the
 * time per set is polynomial. Elsewhere a set that passes is tested, and looks are limited. Answers whether it came to an end, so that
 * all were visited.
 * @param order The structure's search order, or null where it has none.
 */
export function walk(
  structure: VotingStructure,
  order: readonly number[] | null,
  visit: (places: readonly number[]) => boolean,
): boolean {
  const places = order ?? [...structure.voters.keys()];
  const { thresholds } = structure;
  const chosen: number[] = [];
  const sums = sumsOf(structure, []);
  // What all from a point of the order on could add.
  const rest: number[][] = [thresholds.map(() => 0)];
  for (const place of places.toReversed()) {
    const sum = [...(rest[0] ?? [])];
    addTo(sum, thresholds, place, 1);
    rest.unshift(sum);
  }
  const canPass = (from: number): boolean => holds(structure, sums, rest[from] ?? null);
  const canLeaveOut = (place: number): boolean => {
    addTo(sums, thresholds, place, -1);
    const wins = holds(structure, sums);
    addTo(sums, thresholds, place, 1);
    return wins;
  };
  let looks = order === null ? SUMS / Math.max(1, thresholds.length) : Number.POSITIVE_INFINITY;

  /** Whether to go on. The sums hold what is chosen, which does not pass. */
  const extend = (from: number): boolean => {
    for (let at = from; at < places.length; at += 1) {
      looks -= 1;
      if (looks < 0) return false;
      // If these cannot pass with all who come later, no choice of them can.
      if (!canPass(at)) return true;
      const place = places[at] ?? 0;
      chosen.push(place);
      addTo(sums, thresholds, place, 1);
      const goOn = holds(structure, sums)
        ? (order === null && chosen.some(canLeaveOut)) || visit(chosen)
        : extend(at + 1);
      addTo(sums, thresholds, place, -1);
      chosen.pop();
      if (!goOn) return false;
    }
    return true;
  };

  return holds(structure, sums) ? visit([]) : extend(0);
}
