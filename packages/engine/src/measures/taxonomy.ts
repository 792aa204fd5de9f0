import { STANDARD_MEASURES } from "../model/measure.js";
import type { Measure, MeasureName } from "../model/measure.js";

/**
 * The order "is a kind of" over measures. A measure without kinds below it is a *leaf*: what somebody actually does.
 * A name that nobody declared is unknown; a cyclic declaration is cut where it closes, the language reports it.
 */
export class Taxonomy {
  readonly #kindOf = new Map<MeasureName, MeasureName | null>();
  readonly #titles = new Map<MeasureName, string>();
  readonly #leavesUnder = new Map<MeasureName, readonly MeasureName[]>();
  readonly #leaves: readonly MeasureName[];

  /** @param declared the measures a model declares beyond the standard ones. */
  constructor(declared: readonly Measure[]) {
    for (const measure of [...STANDARD_MEASURES, ...declared]) {
      this.#kindOf.set(measure.name, measure.kindOf);
      this.#titles.set(measure.name, measure.title);
    }
    const parents = new Set(this.#kindOf.values());
    this.#leaves = [...this.#kindOf.keys()].filter((name) => !parents.has(name));
  }

  /** Whether the measure is declared. */
  has(name: MeasureName): boolean {
    return this.#kindOf.has(name);
  }

  /** The measure in words. */
  title(name: MeasureName): string {
    return this.#titles.get(name) ?? name;
  }

  /** Whether giving `name` gives `kind`. Every measure is a kind of itself. */
  isKindOf(name: MeasureName, kind: MeasureName): boolean {
    const seen = new Set<MeasureName>();
    let current: MeasureName | null = name;
    while (current !== null && !seen.has(current)) {
      if (current === kind) return true;
      seen.add(current);
      current = this.#kindOf.get(current) ?? null;
    }
    return false;
  }

  /** The leaves that are kinds of `kind`, in order of declaration. Worked out once: grounding asks it for every completion. */
  leavesUnder(kind: MeasureName): readonly MeasureName[] {
    const known = this.#leavesUnder.get(kind);
    if (known !== undefined) return known;
    const leaves = this.leaves().filter((name) => this.isKindOf(name, kind));
    this.#leavesUnder.set(kind, leaves);
    return leaves;
  }

  /** All leaves, in order of declaration. */
  leaves(): readonly MeasureName[] {
    return this.#leaves;
  }
}
