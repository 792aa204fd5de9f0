import type { Statement } from "@foedus/dossier";
import type { Stored } from "@foedus/dossier/store";

export type StoredStatement = Stored<"statement">;

/** Whether a person stands behind it. */
export const isDecidedFor = ({ status }: Statement): boolean =>
  status === "confirmed" || status === "corrected";

type ById = ReadonlyMap<string, StoredStatement>;

const byId = (all: readonly StoredStatement[]): ById =>
  new Map(all.map((stored) => [stored.value.id, stored]));

const upFrom = (statement: Statement, known: ById): readonly StoredStatement[] => {
  const carriers: StoredStatement[] = [];
  let up = statement.parent;
  while (up !== null) {
    const carrier = known.get(up);
    if (carrier === undefined || carriers.includes(carrier)) break;
    carriers.push(carrier);
    up = carrier.value.parent;
  }
  return carriers;
};

/** Those that carry a statement, from its own carrier outwards. A circle ends where it closes. */
export const carriersOf = (
  statement: Statement,
  all: readonly StoredStatement[],
): readonly StoredStatement[] => upFrom(statement, byId(all));

/** Those that a statement carries, directly and through others. */
export const carriedBy = (id: string, all: readonly StoredStatement[]): readonly StoredStatement[] => {
  const known = byId(all);
  return all.filter(({ value }) => upFrom(value, known).some((carrier) => carrier.value.id === id));
};

const startOf = ({ value }: StoredStatement): number => value.content[0]?.[0] ?? 0;

/** A statement with how deep it hangs. */
export interface Placed {
  readonly stored: StoredStatement;
  readonly depth: number;
}

/** The statements of a report as they are read: in the order of the text, what is carried under what carries it. */
export const inReadingOrder = (all: readonly StoredStatement[]): readonly Placed[] => {
  const sorted = all.toSorted(
    (left, right) => startOf(left) - startOf(right) || (left.id < right.id ? -1 : 1),
  );
  const ids = new Set(all.map(({ value }) => value.id));
  const under = Map.groupBy(sorted, ({ value }) =>
    value.parent !== null && ids.has(value.parent) ? value.parent : "",
  );
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const place = (parent: string, depth: number): void => {
    for (const stored of under.get(parent) ?? []) {
      if (seen.has(stored.id)) continue;
      seen.add(stored.id);
      placed.push({ stored, depth });
      place(stored.value.id, depth + 1);
    }
  };
  place("", 0);
  // What hangs in a circle hangs nowhere; it is shown all the same.
  for (const stored of sorted) if (!seen.has(stored.id)) placed.push({ stored, depth: 0 });
  return placed;
};
