import type { MeasureName } from "../model/measure.js";
import type { DutyFacts } from "./duty.js";

/** All that a performance may be; it surely is of a kind if each of these is. */
type Performance = readonly MeasureName[];

const surely = (performance: Performance, kind: readonly MeasureName[]): boolean =>
  performance.length > 0 && performance.every((leaf) => kind.includes(leaf));

/** Whether what was given performs the duty: each required kind, and something permitted where nothing will not do. */
export function satisfies(
  { required, permitted, nonEmpty }: DutyFacts,
  given: readonly Performance[],
): boolean {
  return (
    required.every((kind) => given.some((performance) => surely(performance, kind))) &&
    (!nonEmpty || given.some((performance) => surely(performance, permitted)))
  );
}

/** Whether what was given is surely something the restraint forbids. */
export function violates({ permitted }: DutyFacts, given: readonly Performance[]): boolean {
  return given.some((performance) => surely(performance, permitted));
}
