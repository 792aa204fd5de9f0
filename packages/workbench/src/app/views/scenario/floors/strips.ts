import type { FloorAndCeiling } from "@foedus/engine";
import { LEVELS } from "../search.js";
import type { LevelName } from "../search.js";

/** What one measure is in a strip: given in every case, in some of several alternatives, possible, or not. */
export type Cell = "floor" | "either" | "ceiling" | "none";

/** Levels at which the same is given, with what is given there. */
export interface Strip {
  readonly levels: readonly LevelName[];
  readonly floor: readonly (readonly string[])[];
  readonly ceiling: readonly (readonly string[])[];
}

/** The levels in their order, those that follow each other and are the same together. */
export const stripsOf = (found: readonly FloorAndCeiling[]): readonly Strip[] => {
  const strips: Strip[] = [];
  for (const level of LEVELS) {
    const one = found.find((candidate) => candidate.level === level);
    if (one === undefined) continue;
    const { floor, ceiling } = one;
    const before = strips.at(-1);
    const isSame =
      before !== undefined &&
      JSON.stringify([before.floor, before.ceiling]) === JSON.stringify([floor, ceiling]);
    if (isSame) strips[strips.length - 1] = { ...before, levels: [...before.levels, level] };
    else strips.push({ levels: [level], floor, ceiling });
  }
  return strips;
};

/** What a measure is in a strip. Bundles are alternatives: what is in each of them is sure, what is in one of them alone is not. */
export const cellOf = ({ floor, ceiling }: Strip, measure: string): Cell => {
  const has = (bundle: readonly string[]): boolean => bundle.includes(measure);
  if (floor.length > 0 && floor.every(has)) return "floor";
  if (floor.some(has)) return "either";
  return ceiling.some(has) ? "ceiling" : "none";
};
