import { isMonotone } from "../evaluation/evaluate.js";
import type { Actor, Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import { directPlay } from "./direct-play.js";
import type { Play } from "./play.js";
import { searchPlay } from "./search-play.js";

/**
 * A real play of a closed game in which these actors and the side play for the outcome, and the others do the least
 * that is open to them; it is reached or it fails, as is asked for.
 *
 * @returns the play, or a typed problem where the game is too large to search for one.
 */
export function playOf(game: Game, committed: readonly Actor[], reached: boolean): Play | EngineProblem {
  const direct = isMonotone(game) ? directPlay(game, committed, reached) : null;
  return direct ?? searchPlay(game, committed, reached);
}
