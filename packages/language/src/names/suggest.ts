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

/** Names by their length, for finding the one most like another without comparing it with all of them. */
export class NameIndex {
  private readonly byLength = new Map<number, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of [...new Set(names)].sort(compareCodePoints)) {
      const same = this.byLength.get(name.length);
      if (same === undefined) this.byLength.set(name.length, [name]);
      else same.push(name);
    }
  }

  /** The name most like a mistyped one, or null if none is like it. Among equals, the first by code point. */
  closest(name: string): string | null {
    if (name.length > LONGEST_NAME) return null;
    const most = mostSlips(name);
    const written = name.toLowerCase();
    let closest: string | null = null;
    let least = most + 1;
    for (let length = Math.max(1, name.length - most); length <= name.length + most; length += 1) {
      for (const candidate of this.byLength.get(length) ?? []) {
        if (candidate === name) continue;
        const distance = editDistance(written, candidate.toLowerCase());
        const isNearer =
          distance < least ||
          (distance === least && closest !== null && compareCodePoints(candidate, closest) < 0);
        if (!isNearer) continue;
        closest = candidate;
        least = distance;
      }
    }
    return closest;
  }
}

/** The known name most like a mistyped one, or null if none is like it. Among equals, the first by code point. */
export const closestName = (name: string, known: Iterable<string>): string | null =>
  new NameIndex(known).closest(name);
