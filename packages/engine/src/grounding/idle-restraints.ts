import type { MeasureName } from "../model/measure.js";
import { conditionsAndEnds, movesTowards, performName, takesNoLeave } from "./game.js";
import type { GroundProvision } from "./game.js";
import type { GroundCandidate } from "./provisions.js";

/**
 * Leaves out prohibitions of acts and attacks that touch nothing else in a game: nobody waits for the act, no provision of its owner
 * requires or lets it, and it is not asked about. Whoever must not do such a thing can always keep from it, so that it neither
 * narrows what is lawful nor widens what is possible. A promise not to attack says nothing about help for whoever is attacked.
 * A prohibition whose breach others turn on is grounded for them (`support.ts`) and is none of these.
 */
export function withoutIdleRestraints(
  restraints: readonly GroundCandidate[],
  others: readonly GroundCandidate[],
  needs: readonly (readonly MeasureName[])[],
): readonly GroundCandidate[] {
  const provisions = others.flatMap((one) => one.provisions);
  const all = [...provisions, ...restraints.flatMap((one) => one.provisions)];
  const awaited = new Set(
    all.flatMap((one) =>
      conditionsAndEnds(one).flatMap((condition) => movesTowards(condition).map(({ move }) => move)),
    ),
  );
  const done = new Set(
    all
      .filter(({ type }) => type !== "prohibition")
      .flatMap(({ owner, permitted }) => permitted.map((leaf) => performName(owner, leaf))),
  );
  const asked = new Set(needs.flat());
  const isIdle = ({ type, owner, permitted }: GroundProvision): boolean =>
    type === "prohibition" &&
    permitted.every((leaf) => {
      const move = performName(owner, leaf);
      return takesNoLeave(leaf) && !asked.has(leaf) && !awaited.has(move) && !done.has(move);
    });
  return restraints.filter((one) => one.provisions.length === 0 || !one.provisions.every(isIdle));
}
