import type { Budget } from "./bound.js";
import { PASS } from "./choices.js";
import type { Forecaster } from "./forecast/forecast.js";
import { sizeOf } from "./layout.js";
import type { Layout } from "./layout.js";
import type { OpenChoices } from "./open-choices.js";
import { keyOf } from "./position.js";
import type { Position } from "./position.js";
import { after, isOver, startOf } from "./rounds.js";
import { outcomeHolds } from "./standing.js";
import { classesOf } from "./symmetry/clusters.js";
import type { Cluster } from "./symmetry/clusters.js";
import { jointMoves, standingOf } from "./symmetry/joint-moves.js";

/** Where the players have this many moves between them, a position is looked at as a whole before rounds are played. */
const WORTH_A_FORECAST = 4;

/**
 * Whether those committed force the outcome: they choose together first in each round, the others reply
 * (effectivity in concurrent games: Pauly 2002; Alur, Henzinger and Kupferman 2002). A search of an AND-OR graph that
 * remembers what it has decided; positions never repeat in a play, since moves are made once, so depth first is enough.
 * Positions that differ only in which of several alike players stands how are one.
 */
export class Contest {
  readonly #layout: Layout;
  readonly #budget: Budget;
  readonly #open: OpenChoices;
  readonly #forecaster: Pick<Forecaster, "forecast">;
  readonly #isCommitted: readonly boolean[];
  readonly #classes: readonly (readonly Cluster[])[];
  readonly #inClasses: { readonly moves: ReadonlySet<number>; readonly conditions: ReadonlySet<number> };
  readonly #known = new Map<string, boolean>();

  constructor(
    layout: Layout,
    open: OpenChoices,
    forecaster: Pick<Forecaster, "forecast">,
    isCommitted: readonly boolean[],
    budget: Budget,
    classes: readonly (readonly Cluster[])[] = classesOf(layout, isCommitted),
  ) {
    this.#layout = layout;
    this.#budget = budget;
    this.#open = open;
    this.#forecaster = forecaster;
    this.#isCommitted = isCommitted;
    this.#classes = classes;
    this.#inClasses = {
      moves: new Set(classes.flat().flatMap(({ moves }) => moves)),
      conditions: new Set(classes.flat().flatMap(({ remembered }) => remembered)),
    };
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
    const key = this.#keyOf(position);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const forced = this.#forcesByChoice(position);
    if (forced === null || !this.#budget.remember(key.length)) return null;
    this.#known.set(key, forced);
    return forced;
  }

  /** The position up to which of those alike stands how: in each class, how they stand, in order. */
  #keyOf(position: Position): string {
    const rest = keyOf(this.#layout, position, this.#inClasses);
    if (this.#classes.length === 0) return rest;
    const standings = this.#classes.map((members) =>
      members
        .map((cluster) => standingOf(cluster, position))
        .sort()
        .join(" "),
    );
    return `${rest}${standings.join(";")}`;
  }

  #forcesByChoice(position: Position): boolean | null {
    const open: (readonly number[])[] = [];
    let moves = 0;
    for (let player = 0; player < this.#layout.players.length; player += 1) {
      const choices = this.#open.of(player, position);
      if (choices === null) return null;
      open.push(choices);
      moves += choices.length - 1;
    }
    if (moves >= WORTH_A_FORECAST) {
      if (!this.#budget.spend(sizeOf(this.#layout) * 2 ** WORTH_A_FORECAST)) return null;
      const forecast = this.#forecaster.forecast(position, this.#isCommitted);
      if (forecast !== null) return forecast;
    }
    for (const commitment of this.#joint(position, open, true, [])) {
      const forced = this.#forcesAgainst(position, commitment, open);
      if (forced !== false) return forced;
    }
    return false;
  }

  #forcesAgainst(
    position: Position,
    commitment: readonly number[],
    open: readonly (readonly number[])[],
  ): boolean | null {
    for (const reply of this.#joint(position, open, false, commitment)) {
      if (!this.#budget.spend(sizeOf(this.#layout))) return null;
      const forced = this.#forces(after(this.#layout, position, [...commitment, ...reply]));
      if (forced !== true) return forced;
    }
    return true;
  }

  /** What one team can do together. Those committed try doing much first, the others doing little: so each mostly succeeds. */
  #joint(
    position: Position,
    open: readonly (readonly number[])[],
    committed: boolean,
    already: readonly number[],
  ): Generator<readonly number[]> {
    const openTo = (player: number): readonly number[] | null => {
      if (this.#isCommitted[player] !== committed) return null;
      const choices = open[player] ?? [];
      return committed || !choices.includes(PASS)
        ? choices
        : [PASS, ...choices.filter((choice) => choice !== PASS)];
    };
    return jointMoves(this.#layout, this.#classes, position, openTo, new Set(already));
  }
}
