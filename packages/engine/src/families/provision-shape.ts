import type { Condition, GroundProvision } from "../grounding/game.js";

/** By provision: what it says besides its name and its owner's. */
const shapes = new WeakMap<GroundProvision, string>();

/** A number for each condition: the same object is the same condition. */
const numbers = new WeakMap<Condition, number>();
let last = 0;

/**
 * What a provision says besides its name and its owner's, as text to compare. Conditions are compared as objects: two owners who wait
 * for one vote share it, and two who each wait for a finding of their own do not.
 */
export function shapeOf(provision: GroundProvision): string {
  const known = shapes.get(provision);
  if (known !== undefined) return known;
  const { name: _, clause: __, owner: ___, conditions, ends, ...rest } = provision;
  const shape = JSON.stringify([
    conditions.map(numberOf),
    ends.map(({ condition, ...end }) => [numberOf(condition), end]),
    rest,
  ]);
  shapes.set(provision, shape);
  return shape;
}

function numberOf(condition: Condition): number {
  const known = numbers.get(condition);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(condition, last);
  return last;
}
