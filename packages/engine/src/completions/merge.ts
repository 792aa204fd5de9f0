import type { SettlingClasses } from "./settling.js";

/**
 * Joins settling sets that differ in the answers of one hole alone: "the United Kingdom or France belongs" instead of
 * two sets. Every choice of one answer for each hole of a joined set is one of the sets it was joined from.
 */
export function mergeSets(sets: readonly SettlingClasses[]): readonly SettlingClasses[] {
  let current = sets;
  for (;;) {
    const holes = [...new Set(current.flatMap((set) => set.map(({ hole }) => hole)))];
    const merged = holes.reduce(mergeOver, current);
    if (merged.length === current.length) return current;
    current = merged;
  }
}

function mergeOver(sets: readonly SettlingClasses[], hole: string): readonly SettlingClasses[] {
  const groups = new Map<string, SettlingClasses>();
  for (const set of sets) {
    const own = set.find((one) => one.hole === hole);
    const key = JSON.stringify([own === undefined, set.filter((one) => one.hole !== hole)]);
    const known = groups.get(key);
    if (known === undefined || own === undefined)
      groups.set(known === undefined ? key : JSON.stringify(set), set);
    else {
      groups.set(
        key,
        known.map((one) =>
          one.hole === hole ? { hole, answers: [...new Set([...one.answers, ...own.answers])] } : one,
        ),
      );
    }
  }
  return [...groups.values()];
}
