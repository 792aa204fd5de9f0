import { contentOf } from "./part.js";
import type { Part } from "./part.js";

/** One difference between two versions of a text. `where` leads from the agreement to the part, outermost first. */
export type Difference =
  | {
      readonly type: "added" | "removed";
      readonly where: readonly string[];
      readonly kind: Part["kind"];
      /** All that it says, or said. */
      readonly said: string;
    }
  | {
      readonly type: "changed";
      readonly where: readonly string[];
      readonly kind: Part["kind"];
      readonly point: string;
      /** What it said before; null where it said nothing. */
      readonly before: string | null;
      readonly after: string | null;
    }
  /** The same, word for word of the model, under another name. */
  | {
      readonly type: "renamed";
      readonly where: readonly string[];
      readonly kind: Part["kind"];
      readonly before: string;
      readonly after: string;
    };

interface Paired {
  readonly pairs: readonly (readonly [before: Part, after: Part])[];
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

/** What a part says on its first point: of a clause, what sets it off. */
const normalOf = ({ points }: Part): string => points[0]?.normal ?? "";

/**
 * Pairs what has the same key, then what says the same, then clauses that the same sets off, then sentences that are what is left
 * over in their order.
 */
function pair(before: readonly Part[], after: readonly Part[]): Paired {
  const pairs: (readonly [Part, Part])[] = [];
  let [old, young] = [[...before], [...after]];
  const join = (isPair: (one: Part, other: Part) => boolean): void => {
    for (const one of old) {
      const other = young.find((candidate) => candidate.kind === one.kind && isPair(one, candidate));
      if (other === undefined) continue;
      pairs.push([one, other]);
      old = old.filter((part) => part !== one);
      young = young.filter((part) => part !== other);
    }
  };
  // Of two sentences with one owner, those that are wholly the same belong together before those that were changed.
  join((one, other) => one.key === other.key && contentOf(one) === contentOf(other));
  join((one, other) => one.key === other.key);
  join((one, other) => contentOf(one) === contentOf(other));
  join((one, other) => one.kind === "clause" && normalOf(one) === normalOf(other));
  join((one) => one.kind === "sentence");
  return { pairs, removed: old, added: young };
}

function within(where: readonly string[], [before, after]: readonly [Part, Part]): readonly Difference[] {
  const here = after.kind === "sentence" ? where : [...where, after.title];
  const { kind } = after;
  const renamed: readonly Difference[] =
    before.key === after.key || kind === "sentence"
      ? []
      : [{ type: "renamed", where: here, kind, before: before.key, after: after.key }];
  const changed = after.points.flatMap(({ point, normal, said }): readonly Difference[] => {
    const old = before.points.find((one) => one.point === point);
    if (old?.normal === normal) return [];
    return [{ type: "changed", where: here, kind, point, before: old?.said ?? null, after: said }];
  });
  return [...renamed, ...changed, ...differencesOf(here, before.parts, after.parts)];
}

/**
 * What differs between two versions, part by part and point by point, in the order of the later one; what is gone comes before what
 * is new. The order in which a text says things is no difference. That nothing differs does not mean that two texts are
 * equivalent: it means that the model has the same.
 */
export function differencesOf(
  where: readonly string[],
  before: readonly Part[],
  after: readonly Part[],
): readonly Difference[] {
  const { pairs, removed, added } = pair(before, after);
  const whole =
    (type: "added" | "removed") =>
    (part: Part): Difference => ({
      type,
      where: part.kind === "sentence" ? where : [...where, part.title],
      kind: part.kind,
      said: [part.said, ...part.parts.filter(() => part.kind === "agreement").map(({ said }) => said)].join(
        " ",
      ),
    });
  const inOrder = pairs.toSorted(([, first], [, second]) => after.indexOf(first) - after.indexOf(second));
  return [
    ...removed.map(whole("removed")),
    ...inOrder.flatMap((both) => within(where, both)),
    ...added.map(whole("added")),
  ];
}
