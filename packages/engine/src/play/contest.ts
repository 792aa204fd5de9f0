import type { Budget } from "./bound.js";
import { jointChoices, PASS } from "./choices.js";
import type { Forecaster } from "./forecast/forecast.js";
import { sizeOf } from "./layout.js";
import type { Layout } from "./layout.js";
import type { OpenChoices } from "./open-choices.js";
import { keyOf } from "./position.js";
import type { Position } from "./position.js";
import { after, isOver, startOf } from "./rounds.js";
import { outcomeHolds } from "./standing.js";

/** A position from which this many rounds lead on is looked at as a whole before they are played. */
const WORTH_A_FORECAST = 12;

function countOf(choices: readonly (readonly number[])[]): number {
  return choices.reduce((product, each) => product * each.length, 1);
}

/**
 * Whether those committed force the outcome: they choose together first in each round, the others reply
 * (effectivity in concurrent games: Pauly 2002; Alur, Henzinger and Kupferman 2002). A search of an AND-OR graph that
 * remembers what it has decided; positions never repeat in a play, since moves are made once, so depth first is enough.
 */
export class Contest {
  readonly #layout: Layout;
  readonly #budget: Budget;
  readonly #open: OpenChoices;
  readonly #forecaster: Pick<Forecaster, "forecast">;
  readonly #isCommitted: readonly boolean[];
  readonly #known = new Map<string, boolean>();

  constructor(
    layout: Layout,
    open: OpenChoices,
    forecaster: Pick<Forecaster, "forecast">,
    isCommitted: readonly boolean[],
    budget: Budget,
  ) {
    this.#layout = layout;
    this.#budget = budget;
    this.#open = open;
    this.#forecaster = forecaster;
    this.#isCommitted = isCommitted;
  }

  /** The answer, or null where the budget ends. */
  isForced(): boolean | null {
    const start = startOf(this.#layout);
    return this.#forecaster.forecast(start, this.#isCommitted) ?? this.#forces(start);
  }

  #forces(position: Position): boolean | null {
    // What was given is never taken back.
    if (outcomeHolds(this.#layout, position)) return true;
    if (isOver(this.#layout, position)) return false;
    const key = keyOf(this.#layout, position);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const forced = this.#forcesByChoice(position);
    if (forced === null || !this.#budget.remember(key.length)) return null;
    this.#known.set(key, forced);
    return forced;
  }

  #forcesByChoice(position: Position): boolean | null {
    const ours: (readonly number[])[] = [];
    const theirs: (readonly number[])[] = [];
    for (let player = 0; player < this.#layout.players.length; player += 1) {
      const open = this.#open.of(player, position);
      if (open === null) return null;
      // Those committed try doing much first, the others doing little: that is how each mostly succeeds.
      if (this.#isCommitted[player] === true) ours.push(open);
      else theirs.push(open.includes(PASS) ? [PASS, ...open.filter((choice) => choice !== PASS)] : open);
    }
    if (countOf(ours) * countOf(theirs) > WORTH_A_FORECAST) {
      if (!this.#budget.spend(sizeOf(this.#layout) * WORTH_A_FORECAST)) return null;
      const forecast = this.#forecaster.forecast(position, this.#isCommitted);
      if (forecast !== null) return forecast;
    }
    for (const commitment of jointChoices(ours)) {
      const forced = this.#forcesAgainst(position, commitment, theirs);
      if (forced !== false) return forced;
    }
    return false;
  }

  #forcesAgainst(
    position: Position,
    commitment: readonly number[],
    theirs: readonly (readonly number[])[],
  ): boolean | null {
    for (const reply of jointChoices(theirs)) {
      if (!this.#budget.spend(sizeOf(this.#layout))) return null;
      const forced = this.#forces(after(this.#layout, position, [...commitment, ...reply]));
      if (forced !== true) return forced;
    }
    return true;
  }
}
