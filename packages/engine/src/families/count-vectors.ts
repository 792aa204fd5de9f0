import type { Actor } from "../grounding/game.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";

/** Minimal sets of actors, listed up to a limit and counted exactly. */
export interface MinimalSets {
  readonly count: bigint;
  /** The size of the smallest, or null where there is none. */
  readonly smallest: number | null;
  readonly listed: readonly (readonly Actor[])[];
  readonly complete: boolean;
}

/** So many count vectors may be looked at; beyond it the answer is "not counted", never a guess. */
export const VECTOR_LIMIT = 50_000;

/**
 * The minimal sets for which a monotone property holds, where actors of one class are interchangeable: the property
 * is asked once per vector of counts, not once per set. Null if there are more vectors than `VECTOR_LIMIT`.
 */
export function minimalSets(
  classes: readonly (readonly Actor[])[],
  holds: (actors: readonly Actor[]) => boolean,
  limit: number,
): MinimalSets | null {
  const total = classes.reduce((product, members) => product * (members.length + 1), 1);
  if (total > VECTOR_LIMIT) return null;
  const holding = new Set<string>();
  const minimal: number[][] = [];
  for (const vector of vectors(classes.map((members) => members.length))) {
    const smaller = vector.flatMap((count, index) =>
      count === 0 ? [] : [vector.map((value, at) => (at === index ? value - 1 : value)).join(",")],
    );
    // Monotone: what holds for a smaller set holds here, and this one is not minimal.
    if (smaller.some((key) => holding.has(key))) holding.add(vector.join(","));
    else if (holds(representatives(classes, vector))) {
      holding.add(vector.join(","));
      minimal.push(vector);
    }
  }
  return collect(classes, minimal, limit);
}

function collect(
  classes: readonly (readonly Actor[])[],
  minimal: readonly (readonly number[])[],
  limit: number,
): MinimalSets {
  const size = (vector: readonly number[]): number => vector.reduce((sum, count) => sum + count, 0);
  const ordered = [...minimal].sort((first, second) => size(first) - size(second));
  let count = 0n;
  const listed: (readonly Actor[])[] = [];
  for (const vector of ordered) {
    count += vector.reduce(
      (product, chosen, index) => product * choose(classes[index]?.length ?? 0, chosen),
      1n,
    );
    for (const set of setsOf(classes, vector)) {
      if (listed.length >= limit) break;
      listed.push(sortedUnique(set));
    }
  }
  const first = ordered[0];
  return {
    count,
    smallest: first === undefined ? null : size(first),
    listed: listed.sort(bySizeThenNames),
    complete: BigInt(listed.length) === count,
  };
}

function* vectors(sizes: readonly number[]): Generator<number[]> {
  const [size, ...rest] = sizes;
  if (size === undefined) {
    yield [];
    return;
  }
  for (let count = 0; count <= size; count += 1) for (const tail of vectors(rest)) yield [count, ...tail];
}

function representatives(
  classes: readonly (readonly Actor[])[],
  vector: readonly number[],
): readonly Actor[] {
  return classes.flatMap((members, index) => members.slice(0, vector[index] ?? 0));
}

function* setsOf(
  classes: readonly (readonly Actor[])[],
  vector: readonly number[],
): Generator<readonly Actor[]> {
  const [members, ...rest] = classes;
  const [count, ...counts] = vector;
  if (members === undefined || count === undefined) {
    yield [];
    return;
  }
  for (const chosen of combinations(members, count)) {
    for (const tail of setsOf(rest, counts)) yield [...chosen, ...tail];
  }
}

/** Every choice of `count` of the items, in the items' order. */
export function* combinations<Item>(items: readonly Item[], count: number): Generator<readonly Item[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let index = 0; index <= items.length - count; index += 1) {
    const head = items[index];
    if (head === undefined) return;
    for (const tail of combinations(items.slice(index + 1), count - 1)) yield [head, ...tail];
  }
}

/** The binomial coefficient, exactly. */
export function choose(from: number, chosen: number): bigint {
  if (chosen < 0 || chosen > from) return 0n;
  let result = 1n;
  for (let index = 1; index <= chosen; index += 1)
    result = (result * BigInt(from - chosen + index)) / BigInt(index);
  return result;
}
