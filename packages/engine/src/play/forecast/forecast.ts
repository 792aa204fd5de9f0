import { isHarmonious } from "../harmony.js";
import type { Layout } from "../layout.js";
import type { Position } from "../position.js";
import type { Course } from "./course.js";
import { inclinations } from "./inclination.js";
import type { Inclination } from "./inclination.js";
import { outlookOn } from "./outlook.js";
import type { Certainty, Outlook } from "./outlook.js";
import { alwaysEnds } from "./play-out.js";
import { plansOf } from "./plan.js";
import { includesOneOf } from "./prospects.js";

/** How many moves of others a plan takes note of, each made or not at any round. */
const MOST_WATCHED = 3;

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
    const start = outlookOn(this.#layout, position);
    const [ours, theirs] = [this.#coursesOf(isCommitted, true), this.#coursesOf(isCommitted, false)];
    // The likeliest of each team come first.
    for (let place = 0; place < Math.max(ours.length, theirs.length); place += 1) {
      if (this.#succeeds(ours[place], start, true)) return true;
      if (this.#succeeds(theirs[place], start, false)) return false;
    }
    return null;
  }

  /** Whether following the course surely brings about what its team wants. */
  #succeeds(course: Course | undefined, start: Outlook, wantsOutcome: boolean): boolean {
    if (course === undefined) return false;
    const certainty = wantsOutcome ? "surely" : "maybe";
    return alwaysEnds(course, start, (end) => outcomeHolds(this.#layout, end, certainty) === wantsOutcome);
  }

  /** The courses that one team may take. */
  #coursesOf(isCommitted: readonly boolean[], wantsOutcome: boolean): readonly Course[] {
    const layout = this.#layout;
    // Whoever must look ahead to see what is lawful follows no plan: it is taken to do whatever it may.
    const isSteady = isCommitted.map(
      (committed, player) =>
        committed === wantsOutcome &&
        (this.#isHarmonious[player] === true || layout.isDefecting[player] === true),
    );
    const plans = plansOf(layout, this.#tends, wantsOutcome);
    return [new Set<number>(), ...this.#worthWatching(isSteady)].flatMap((watched) =>
      plans.map((plan) => ({ layout, plan, isSteady, isHarmonious: this.#isHarmonious, watched })),
    );
  }

  /** Moves of others that may help or harm as things come, if they are few: a plan must see what becomes of them. */
  #worthWatching(isSteady: readonly boolean[]): readonly ReadonlySet<number>[] {
    const moves = this.#layout.moves.flatMap(({ player }, move) =>
      isSteady[player] !== true && this.#tends[move] === "either" ? [move] : [],
    );
    return moves.length === 0 || moves.length > MOST_WATCHED ? [] : [new Set(moves)];
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
