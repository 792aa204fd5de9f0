import type { Instrument } from "@foedus/engine";

/** Where something stands and where it was said: two texts that differ in these alone mean the same. */
const OUTSIDE_MEANING: ReadonlySet<string> = new Set(["location", "sources"]);

/**
 * A value of the model as text that two values share exactly if they are the same apart from places and sources: its fields in code
 * point order. Names that begin with the agreement's own, such as those of its clauses and open questions, are told from inside it,
 * for two versions need not have one name.
 */
export function normalForm(value: unknown, { name }: Pick<Instrument, "name">): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (OUTSIDE_MEANING.has(key)) return undefined;
    if (typeof inner === "string") return ownName(inner, name);
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).toSorted(([first], [second]) => (first < second ? -1 : 1)),
    );
  });
}

/** A name without that of the agreement in front. */
export const ownName = (name: string, agreement: string): string =>
  name.startsWith(`${agreement}.`) ? name.slice(agreement.length) : name;
