import type { Actor, Game } from "../grounding/game.js";
import { boundHit, Budget, LIMITS, MOST_INSTANTS } from "./bound.js";
import type { BoundHit, Limits } from "./bound.js";
import { Contest } from "./contest.js";
import { Forecaster } from "./forecast/forecast.js";
import { layOut } from "./layout.js";
import type { Layout } from "./layout.js";
import { OpenChoices } from "./open-choices.js";
import { blocsOf } from "./reductions/blocs.js";
import { relevantPart } from "./reductions/relevant-part.js";
import { startOf } from "./rounds.js";

/**
 * Who can force the outcome of any closed game. The plain interpreter of `reference/` defines the answers; this one is
 * quick, and says so where a stated bound ends it. What the outcome does not turn on is dropped, then a look ahead
 * decides most games, then mere voters are joined into blocs, and what is left is searched (docs/search.md).
 */
export class SufficiencySearch {
  readonly #limits: Limits;
  readonly #board: Board;
  #visited = 0;

  constructor(game: Game, limits: Limits = LIMITS) {
    const whole = layOut(game);
    const part = relevantPart(whole);
    this.#limits = limits;
    this.#board = boardOf(part === game ? whole : layOut(part), limits);
  }

  /** How many states the last question took; none where it was decided without search. */
  get visited(): number {
    return this.#visited;
  }

  /** Whether these actors, with the side, force the outcome; or the bound that was hit. */
  isSufficient(actors: readonly Actor[]): boolean | BoundHit {
    this.#visited = 0;
    const { layout, forecaster } = this.#board;
    if (layout.instants > MOST_INSTANTS) return boundHit("time_points", MOST_INSTANTS, 0);
    const forecast = forecaster.forecast(startOf(layout), committedIn(layout, actors));
    if (forecast !== null) return forecast;
    const inBlocs = blocsOf(layout, actors);
    return inBlocs.game === layout.game
      ? this.#search(this.#board, actors)
      : this.#search(boardOf(layOut(inBlocs.game), this.#limits), inBlocs.actors);
  }

  #search({ layout, open, forecaster, lawfulness }: Board, actors: readonly Actor[]): boolean | BoundHit {
    // A play has a round for each move and one in which each instant ends.
    const longest = layout.moves.length + layout.instants;
    if (longest > this.#limits.depth) return boundHit("depth", this.#limits.depth, 0);
    const budget = new Budget(this.#limits);
    const contest = new Contest(layout, open, forecaster, committedIn(layout, actors), budget);
    const forced = contest.isForced();
    this.#visited = budget.states;
    return (
      forced ?? budget.hit() ?? lawfulness.hit() ?? boundHit("states", this.#limits.states, budget.states)
    );
  }
}

/** A game made ready for questions. What is lawful does not turn on who is committed, and is remembered between them. */
interface Board {
  readonly layout: Layout;
  readonly open: OpenChoices;
  readonly forecaster: Forecaster;
  readonly lawfulness: Budget;
}

function boardOf(layout: Layout, limits: Limits): Board {
  const lawfulness = new Budget(limits);
  return {
    layout,
    open: new OpenChoices(layout, lawfulness),
    forecaster: new Forecaster(layout),
    lawfulness,
  };
}

function committedIn({ players, side }: Layout, actors: readonly Actor[]): readonly boolean[] {
  const committed = new Set(actors);
  return players.map((player, place) => place === side || committed.has(player));
}

/** Whether these actors, with the side, force the outcome of the game; or the bound that was hit. */
export function searchSufficiency(
  game: Game,
  actors: readonly Actor[],
  limits: Limits = LIMITS,
): boolean | BoundHit {
  return new SufficiencySearch(game, limits).isSufficient(actors);
}
