import type { Actor } from "../grounding/game.js";

/** How many of each class are chosen. */
export type Vector = readonly number[];

/** So many vectors of counts may be looked at; beyond it there is no answer, never a guess. */
export const VECTOR_LIMIT = 50_000;

/**
 * The minimal vectors for which a monotone property holds, where actors of one class are interchangeable: the property is asked
 * once per vector of counts, not once per set. Null if there are more vectors than `VECTOR_LIMIT`.
 */
export function minimalVectors(
  classes: readonly (readonly Actor[])[],
  holds: (actors: readonly Actor[]) => boolean,
): readonly Vector[] | null {
  const total = classes.reduce((product, members) => product * (members.length + 1), 1);
  if (total > VECTOR_LIMIT) return null;
  const holding = new Set<string>();
  const minimal: Vector[] = [];
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
  return minimal;
}

function* vectors(sizes: readonly number[]): Generator<number[]> {
  const [size, ...rest] = sizes;
  if (size === undefined) {
    yield [];
    return;
  }
  for (let count = 0; count <= size; count += 1) for (const tail of vectors(rest)) yield [count, ...tail];
}

function representatives(classes: readonly (readonly Actor[])[], vector: Vector): readonly Actor[] {
  return classes.flatMap((members, index) => members.slice(0, vector[index] ?? 0));
}
