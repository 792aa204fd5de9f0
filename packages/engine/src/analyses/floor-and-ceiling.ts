import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Level, Model } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { Duration } from "../time/moment.js";
import type { Variant } from "../model/variant.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";
import type { EngineProblem } from "../problem.js";
import { LEVELS, addingLevels } from "../verdicts/each-level.js";
import { answerAt } from "../verdicts/level.js";
import type { Value } from "../verdicts/level.js";
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
    const value = rangeOf(ground, holes, level, {
      side,
      performers: { type: "party", name: performer },
      within,
      defecting,
    });
    const floor = maximalBundles(ground, value, (range) => range.length === 1 && range[0] === "assured");
    if (isProblem(floor)) return floor;
    const ceiling = maximalBundles(ground, value, (range) => range.some((one) => one !== "impossible"));
    if (isProblem(ceiling)) return ceiling;
    results.push({
      scenario: scenario.name,
      side,
      performer,
      level,
      variant: variant?.name ?? null,
      defecting: sortedUnique(defecting),
      floor: floor,
      ceiling: ceiling,
    });
  }
  return results;
}

type Bundles = readonly (readonly MeasureName[])[];
type RangeOf = (bundle: readonly MeasureName[]) => readonly Value[] | EngineProblem;

/** The range of a bundle, worked out once. */
function rangeOf(
  ground: Ground,
  holes: readonly OpenHole[],
  level: Level,
  inquiry: Omit<Inquiry, "asked">,
): RangeOf {
  const known = new Map<string, readonly Value[]>();
  return (measures) => {
    const key = measures.join(" ");
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const answer = answerAt(ground, { ...inquiry, asked: { type: "gives", measures } }, holes, level);
    if ("type" in answer) return answer;
    known.set(key, answer.range);
    return answer.range;
  };
}

/**
 * The maximal bundles with a property that holds for every part of a bundle for which it holds. Grows bundles by one
 * measure at a time; a bundle that another implies (armed force implies assistance) is told by its stronger form.
 */
function maximalBundles(
  ground: Ground,
  range: RangeOf,
  holds: (range: readonly Value[]) => boolean,
): Bundles | EngineProblem {
  const kinds = ["consultation", "condemnation", "assistance", ...ground.taxonomy.leaves()];
  const singles: MeasureName[] = [];
  for (const kind of sortedUnique(kinds)) {
    const found = range([kind]);
    if (isProblem(found)) return found;
    if (holds(found)) singles.push(kind);
  }
  // Mostly all of them can be given together; then there is nothing to grow.
  const together = singles.length > 1 ? range(singles) : [];
  if (isProblem(together)) return together;
  if (singles.length > 1 && holds(together)) return [strongest(ground, singles)];
  let layer: (readonly MeasureName[])[] = singles.map((kind) => [kind]);
  const maximal: (readonly MeasureName[])[] = [];
  while (layer.length > 0) {
    const next = new Map<string, readonly MeasureName[]>();
    for (const bundle of layer) {
      let grew = false;
      for (const kind of singles) {
        if (bundle.includes(kind) || bundle.some((one) => isImplied(ground, one, kind))) continue;
        const larger = sortedUnique([...bundle, kind]);
        const found = range(larger);
        if (isProblem(found)) return found;
        if (!holds(found)) continue;
        grew = true;
        next.set(larger.join(" "), larger);
      }
      if (!grew) maximal.push(bundle);
    }
    layer = [...next.values()];
  }
  return maximal
    .map((bundle) => strongest(ground, bundle))
    .filter((bundle, index, all) => all.findIndex((other) => other.join(" ") === bundle.join(" ")) === index)
    .sort(bySizeThenNames);
}

/** A bundle without what its other parts give anyway. */
function strongest(ground: Ground, bundle: readonly MeasureName[]): readonly MeasureName[] {
  return bundle.filter(
    (kind) => !bundle.some((other) => other !== kind && ground.taxonomy.isKindOf(other, kind)),
  );
}

/** Whether the two are the same or one gives the other, so that adding it says nothing. */
function isImplied(ground: Ground, given: MeasureName, kind: MeasureName): boolean {
  return ground.taxonomy.isKindOf(given, kind);
}
