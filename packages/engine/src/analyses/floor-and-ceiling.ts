import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Model } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { Duration } from "../time/moment.js";
import type { Variant } from "../model/variant.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { LEVELS, addingLevels } from "../verdicts/each-level.js";
import { hasValueAt } from "../verdicts/level.js";
import type { Value } from "../verdicts/level.js";
import { maximalSets } from "./maximal-sets.js";
import type { FloorAndCeiling } from "./types.js";

/** For whom, by whom, within what time, and under which assumptions floor and ceiling are asked. */
export interface FloorOptions {
  readonly side: PartyName;
  readonly performer: PartyName;
  /** The period from the last given event; null asks without a date. */
  readonly within?: Duration | null;
  readonly variant: Variant | null;
  readonly defecting: readonly PartyName[];
}

/**
 * What one performer gives at least and at most, at each level: the maximal bundles of measures jointly assured in
 * every completion, and those of some lawful play in some completion. Each bundle is asked as one question, never
 * put together measure by measure.
 */
export function floorAndCeiling(
  model: Model,
  scenario: Scenario,
  { side, performer, within = null, variant, defecting }: FloorOptions,
): readonly FloorAndCeiling[] | EngineProblem {
  const holes = holesUnder(model, holesOf(model, [scenario]), variant);
  if ("type" in holes) return holes;
  const ground = groundOf(model, scenario, false);
  const adding = addingLevels(model);
  const results: FloorAndCeiling[] = [];
  for (const level of LEVELS) {
    const before = results.at(-1);
    if (before !== undefined && !adding.has(level)) {
      results.push({ ...before, level });
      continue;
    }
    const inquiry: Omit<Inquiry, "asked"> = {
      side,
      performers: { type: "party", name: performer },
      within,
      defecting,
    };
    const has = (measures: Bundle, isWanted: (value: Value) => boolean): boolean | EngineProblem =>
      hasValueAt(ground, { ...inquiry, asked: { type: "gives", measures } }, holes, level, isWanted);
    const floor = maximalBundles(ground, (bundle) => {
      const fails = has(bundle, (value) => value !== "assured");
      return typeof fails === "boolean" ? !fails : fails;
    });
    if (isProblem(floor)) return floor;
    const ceiling = maximalBundles(ground, (bundle) => has(bundle, (value) => value !== "impossible"));
    if (isProblem(ceiling)) return ceiling;
    results.push({
      scenario: scenario.name,
      side,
      performer,
      level,
      variant: variant?.name ?? null,
      defecting: sortedUnique(defecting),
      floor,
      ceiling,
    });
  }
  return results;
}

type Bundle = readonly MeasureName[];

/**
 * The maximal bundles with a property that holds for every part of a bundle for which it holds. A bundle that another implies (armed force implies assistance) is told by its stronger form.
 */
function maximalBundles(
  ground: Ground,
  holds: (bundle: Bundle) => boolean | EngineProblem,
): readonly Bundle[] | EngineProblem {
  const kinds = ["consultation", "condemnation", "assistance", ...ground.taxonomy.leaves()];
  const singles: MeasureName[] = [];
  for (const kind of sortedUnique(kinds)) {
    const found = holds([kind]);
    if (isProblem(found)) return found;
    if (found) singles.push(kind);
  }
  const maximal = maximalSets(singles, holds);
  if (isProblem(maximal)) return maximal;
  return maximal
    .map((bundle) => strongest(ground, bundle))
    .filter((bundle, index, all) => all.findIndex((other) => other.join(" ") === bundle.join(" ")) === index)
    .toSorted(bySizeThenNames);
}

/** A bundle without what its other parts give anyway. */
function strongest(ground: Ground, bundle: readonly MeasureName[]): readonly MeasureName[] {
  return bundle.filter(
    (kind) => !bundle.some((other) => other !== kind && ground.taxonomy.isKindOf(other, kind)),
  );
}
