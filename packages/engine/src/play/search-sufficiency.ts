import type { Actor, Game } from "../grounding/game.js";
import { boundHit, Budget, LIMITS, MOST_INSTANTS } from "./bound.js";
import type { BoundHit, Limits } from "./bound.js";
import { Contest } from "./contest.js";
import { Forecaster } from "./forecast/forecast.js";
import { layOut } from "./layout.js";
import type { Layout } from "./layout.js";
import { OpenChoices } from "./open-choices.js";

/**
 * Who can force the outcome of any closed game, by search. The plain interpreter of `reference/` defines the answers;
 * this one is quick, and says so where a stated bound ends it. What is lawful does not turn on who is committed, and
 * is remembered from question to question.
 */
export class SufficiencySearch {
  readonly #layout: Layout;
  readonly #limits: Limits;
  readonly #lawfulness: Budget;
  readonly #open: OpenChoices;
  readonly #forecaster: Forecaster;
  #visited = 0;

  constructor(game: Game, limits: Limits = LIMITS) {
    this.#layout = layOut(game);
    this.#limits = limits;
    this.#lawfulness = new Budget(limits);
    this.#open = new OpenChoices(this.#layout, this.#lawfulness);
    this.#forecaster = new Forecaster(this.#layout);
  }

  /** How many states the last question took; none where it was decided without search. */
  get visited(): number {
    return this.#visited;
  }

  /** Whether these actors, with the side, force the outcome; or the bound that was hit. */
  isSufficient(actors: readonly Actor[]): boolean | BoundHit {
    const { instants, moves, players, game } = this.#layout;
    if (instants > MOST_INSTANTS) return boundHit("time_points", MOST_INSTANTS, 0);
    // A play has a round for each move and one in which each instant ends.
    if (moves.length + instants > this.#limits.depth) return boundHit("depth", this.#limits.depth, 0);
    const budget = new Budget(this.#limits);
    const committed = new Set([...actors, game.side]);
    const isCommitted = players.map((player) => committed.has(player));
    const contest = new Contest(this.#layout, this.#open, this.#forecaster, isCommitted, budget);
    const forced = contest.isForced();
    this.#visited = budget.states;
    return forced ?? budget.hit() ?? this.#lawfulness.hit() ?? boundHit("states", this.#limits.states, 0);
  }
}

/** Whether these actors, with the side, force the outcome of the game; or the bound that was hit. */
export function searchSufficiency(
  game: Game,
  actors: readonly Actor[],
  limits: Limits = LIMITS,
): boolean | BoundHit {
  return new SufficiencySearch(game, limits).isSufficient(actors);
}
