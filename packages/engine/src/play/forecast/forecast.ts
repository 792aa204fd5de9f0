import { isHarmonious } from "../harmony.js";
import type { Layout } from "../layout.js";
import type { Position } from "../position.js";
import { inclinations } from "./inclination.js";
import type { Inclination } from "./inclination.js";
import { outlookOn } from "./outlook.js";
import type { Certainty, Outlook } from "./outlook.js";
import { playedOut } from "./play-out.js";
import { plansOf } from "./plan.js";
import { includesOneOf } from "./prospects.js";

/**
 * Decides many games without search. If those committed follow one plan, and the outcome surely holds at the end
 * whatever is open to the others, they force it; if the others follow one plan and it surely does not hold, they do
 * not. Both are sound for any plan, because a plan is one strategy among all, and because what the other team may do
 * is never taken for less than it is; so a plan may be guessed. Where neither is sure, nothing is said.
 *
 * A game in three values (Huth, Jagadeesan and Schmidt 2001; de Alfaro, Godefroid and Jagadeesan 2004) over outlooks,
 * which are intervals of positions (Cousot and Cousot 1977). One pass is linear in the game for each of its rounds,
 * so 193 parties are no more trouble than five.
 */
export class Forecaster {
  readonly #layout: Layout;
  readonly #tends: readonly Inclination[];
  readonly #isHarmonious: readonly boolean[];

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#tends = inclinations(layout);
    this.#isHarmonious = layout.players.map(
      (_, player) => layout.isDefecting[player] !== true && isHarmonious(layout, player),
    );
  }

  /** Whether those committed force the outcome from this position, or null where no plan makes it sure. */
  forecast(position: Position, isCommitted: readonly boolean[]): boolean | null {
    for (const wantsOutcome of [true, false]) {
      for (const plan of plansOf(this.#layout, this.#tends, wantsOutcome)) {
        const course = {
          layout: this.#layout,
          plan,
          // Whoever must look ahead to see what is lawful follows no plan: it is taken to do whatever it may.
          isSteady: isCommitted.map(
            (committed, player) =>
              committed === wantsOutcome &&
              (this.#isHarmonious[player] === true || this.#layout.isDefecting[player] === true),
          ),
          isHarmonious: this.#isHarmonious,
        };
        const end = playedOut(course, outlookOn(this.#layout, position));
        if (outcomeHolds(this.#layout, end, wantsOutcome ? "surely" : "maybe") === wantsOutcome) {
          return wantsOutcome;
        }
      }
    }
    return null;
  }
}

/** Whether enough performers gave what is asked. */
function outcomeHolds({ atoms, game }: Layout, outlook: Outlook, certainty: Certainty): boolean {
  const made = outlook.made[certainty];
  const done = atoms.filter((needs) =>
    needs.every(
      (moves) =>
        moves.some((move) => made[move] === 1) || (certainty === "surely" && includesOneOf(outlook, moves)),
    ),
  );
  return done.length >= game.needed;
}
