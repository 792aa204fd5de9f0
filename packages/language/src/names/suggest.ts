import { compareCodePoints } from "../diagnostics/diagnostic.js";

/** More slips than this make another word. */
const MOST_SLIPS = 3;
/** Beyond this length nobody mistypes a name; comparing would only take time. */
const LONGEST_NAME = 60;

/** How many letters were added, left out, changed, or swapped with their neighbour. */
export function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}

/** How many slips of the pen a word may hold and still be known. */
const mostSlips = (word: string): number => Math.min(MOST_SLIPS, Math.max(1, Math.floor(word.length / 3)));

/** Whether a word is another one mistyped. */
export function isNearlyThe(word: string, other: string): boolean {
  const most = mostSlips(word);
  if (word.length > LONGEST_NAME || Math.abs(word.length - other.length) > most) return false;
  return editDistance(word.toLowerCase(), other.toLowerCase()) <= most;
}

/** The known name most like a mistyped one, or null if none is like it. Among equals, the first by code point. */
export function closestName(name: string, known: Iterable<string>): string | null {
  if (name.length > LONGEST_NAME) return null;
  const most = mostSlips(name);
  let closest: string | null = null;
  let least = most + 1;
  for (const candidate of [...new Set(known)].sort(compareCodePoints)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > most) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      closest = candidate;
      least = distance;
    }
  }
  return closest;
}
