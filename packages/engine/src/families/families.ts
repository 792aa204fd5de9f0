import type { Actor, Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import type { CountingLimits } from "../voting/counted.js";
import { COUNTING_LIMITS } from "../voting/counted.js";
import { minimalFamilies } from "../voting/minimal.js";
import type { MinimalCoalitions } from "../voting/minimal.js";
import { structureOfGame } from "../voting/simple-game-structure.js";
import { SimpleGames } from "../voting/simple-games.js";
import type { SimpleGame } from "../voting/simple-games.js";
import type { VotingStructure } from "../voting/structure.js";
import { componentsOf } from "./components.js";
import type { Component } from "./components.js";
import { searchedGame, searchedRange } from "./searched.js";
import { actorsOf, forcedAtomsOf, placesOf } from "./sufficiency-structure.js";
import type { PlaceOf } from "./sufficiency-structure.js";

/** Minimal sets of actors: listed up to a limit, counted exactly where that can be done, else typed as not counted. */
export type MinimalSets = MinimalCoalitions;

/** What a closed game comes to: assured, discretionary, or impossible; and who is sufficient, who blocks. */
export interface Solution {
  readonly value: "assured" | "discretionary" | "impossible";
  readonly sufficient: MinimalSets;
  readonly blocking: MinimalSets;
}

/** How many sets a family lists. */
export const FAMILY_LIMIT = 100;

const LISTED = { limit: FAMILY_LIMIT, complete: true };
const NONE: MinimalSets = { count: 0n, smallest: null, listed: [], ...LISTED };
const THE_EMPTY_SET: MinimalSets = { count: 1n, smallest: 0, listed: [[]], ...LISTED };

/**
 * Solves a closed game. Where a count cannot be had exactly it is not counted, and the rest of the answer stands; a part that must
 * be played out and is too large for it is a typed problem.
 */
export function solve(game: Game, counting: CountingLimits = COUNTING_LIMITS): Solution | EngineProblem {
  const value = valueOf(game);
  if (typeof value === "object") return value;
  if (value === "assured") return { value, sufficient: THE_EMPTY_SET, blocking: NONE };
  if (value === "impossible") return { value, sufficient: NONE, blocking: THE_EMPTY_SET };
  const structure = structureOfAnswer(game);
  if ("type" in structure) return structure;
  return { value, ...familiesOfRule(structure, counting) };
}

/** The minimal sufficient and the minimal blocking sets of a rule that neither always nor never holds. */
export function familiesOfRule(
  structure: VotingStructure,
  counting: CountingLimits = COUNTING_LIMITS,
): Pick<Solution, "sufficient" | "blocking"> {
  const { winning, blocking } = minimalFamilies(structure, FAMILY_LIMIT, counting);
  return { sufficient: winning, blocking };
}

/** The value alone: whether nobody, or not even everybody in play, is needed. */
export function valueOf(game: Game): Solution["value"] | EngineProblem {
  if (game.atoms.length < game.needed) return "impossible";
  let least = 0;
  let most = 0;
  for (const component of componentsOf(game)) {
    const range = rangeOf(component);
    if ("type" in range) return range;
    least += range.least;
    most += range.most;
  }
  if (least >= game.needed) return "assured";
  return most >= game.needed ? "discretionary" : "impossible";
}

/** How many of a part's atoms nobody, and everybody in play, forces. */
function rangeOf({ game, monotone }: Component): { least: number; most: number } | EngineProblem {
  if (!monotone) return searchedRange(game);
  const games = new SimpleGames();
  const atoms = forcedAtomsOf(game, games, placesOf(actorsOf(game)));
  return {
    least: atoms.filter((atom) => atom === games.always).length,
    most: atoms.filter((atom) => atom !== games.never).length,
  };
}

/**
 * Who forces the outcome of any game, as a rule over those in play: compiled where one evaluation decides, else from the sets that
 * the search finds. Parts that share nobody add up.
 */
export function structureOfAnswer(game: Game): VotingStructure | EngineProblem {
  const components = componentsOf(game);
  const voters: readonly Actor[] = actorsOf(game);
  const placeOf = placesOf(voters);
  const games = new SimpleGames();
  const parts: SimpleGame[] = [];
  let implied = 0;
  for (const { game: part, monotone } of components) {
    if (monotone) parts.push(...forcedAtomsOf(part, games, placeOf));
    else {
      // The others' atoms cannot make up for fewer than so many of these.
      const fewest = Math.max(1, game.needed - (game.atoms.length - part.atoms.length));
      const layers = layersOf(part, fewest, game.needed, games, placeOf);
      if ("type" in layers) return layers;
      parts.push(...layers);
      implied += fewest - 1;
    }
  }
  return structureOfGame(games.atLeast(game.needed - implied, parts), voters);
}

/** Who forces at least so many of a part's atoms, for each number that can matter. */
function layersOf(
  part: Game,
  fewest: number,
  most: number,
  games: SimpleGames,
  placeOf: PlaceOf,
): readonly SimpleGame[] | EngineProblem {
  const layers: SimpleGame[] = [];
  for (let needed = fewest; needed <= Math.min(most, part.atoms.length); needed += 1) {
    const layer = searchedGame({ ...part, needed }, games, placeOf);
    if ("type" in layer) return layer;
    layers.push(layer);
  }
  return layers;
}
