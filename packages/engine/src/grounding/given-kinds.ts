import type { MeasureName } from "../model/measure.js";
import type { Ground } from "./context.js";
import { performanceFor } from "./game.js";
import type { GroundProvision } from "./game.js";

/** A measure that an event tells by its kind alone ("assistance"), and all that it may have been. */
export interface GivenKind {
  readonly kind: MeasureName;
  readonly leaves: readonly MeasureName[];
}

/** The measures that the scenario's events tell by their kind alone. */
export function givenKinds({ events, taxonomy }: Ground): readonly GivenKind[] {
  const kinds = new Map<MeasureName, GivenKind>();
  for (const { event } of events) {
    if (event.type !== "gives" || taxonomy.leaves().includes(event.measure)) continue;
    const leaves = taxonomy.leavesUnder(event.measure);
    kinds.set(event.measure, { kind: event.measure, leaves });
    if (event.to === null) continue;
    const { to } = event;
    const kind = performanceFor(to, event.measure);
    kinds.set(kind, { kind, leaves: leaves.map((leaf) => performanceFor(to, leaf)) });
  }
  return [...kinds.values()];
}

/** What was given by its kind alone surely falls under a set only if all that it can have been does. */
export function addKinds(set: readonly MeasureName[], kinds: readonly GivenKind[]): readonly MeasureName[] {
  const sure = kinds.filter(({ leaves }) => leaves.length > 0 && leaves.every((leaf) => set.includes(leaf)));
  return sure.length === 0 ? set : [...set, ...sure.map(({ kind }) => kind)];
}

/** A provision that also knows what is given by its kind alone. */
export function withKinds(provision: GroundProvision, kinds: readonly GivenKind[]): GroundProvision {
  if (kinds.length === 0) return provision;
  return {
    ...provision,
    required: provision.required.map((set) => addKinds(set, kinds)),
    permitted: addKinds(provision.permitted, kinds),
    displacedBy: provision.displacedBy.map((one) => ({ ...one, leaves: addKinds(one.leaves, kinds) })),
  };
}
