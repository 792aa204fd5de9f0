import type { Layout } from "../layout.js";
import type { Inclination } from "./inclination.js";

/**
 * What the players of one team set out to do, whatever the others do: the moves they make as soon as they surely can,
 * and which they would rather make where a duty leaves them a choice.
 */
export interface Plan {
  /** By player: the moves it makes, in the order in which it makes them. */
  readonly wanted: readonly (readonly number[])[];
  /** By move: whether it is made, where something must be, only if nothing else will do. */
  readonly isReluctant: readonly boolean[];
}

/** Plans worth trying for a team that wants the outcome, or wants it not to come about. The likeliest is first. */
export function plansOf(
  layout: Layout,
  tends: readonly Inclination[],
  wantsOutcome: boolean,
): readonly Plan[] {
  const good: Inclination = wantsOutcome ? "towards" : "against";
  const bad: Inclination = wantsOutcome ? "against" : "towards";
  const cautious: readonly Inclination[] = [good];
  const bold: readonly Inclination[] = [good, "either"];
  const idle: readonly Inclination[] = [];
  const isReluctant = tends.map((each) => each === bad);
  return [cautious, bold, idle].map((kinds) => ({
    isReluctant,
    wanted: layout.movesOf.map((moves) => {
      const wanted = moves.filter((move) => kinds.includes(tends[move] ?? "neither"));
      // Giving what is asked comes before what only prepares for it.
      const gives = (move: number): number => (layout.moves[move]?.performance === null ? 1 : 0);
      return wanted.toSorted((first, second) => gives(first) - gives(second));
    }),
  }));
}
