import { playersOf } from "../grounding/game.js";
import type { Actor, Game } from "../grounding/game.js";
import type { BoundHit } from "../play/bound.js";
import { SufficiencySearch } from "../play/search-sufficiency.js";
import type { EngineProblem } from "../problem.js";
import type { SimpleGame, SimpleGames } from "../voting/simple-games.js";
import { interchangeable } from "./interchangeable.js";
import { VECTOR_LIMIT, minimalVectors } from "./minimal-vectors.js";
import type { PlaceOf } from "./sufficiency-structure.js";

/** What one evaluation does not decide, by playing it out. The one place from which families call the search. */

/**
 * How many of the part's atoms nobody, and everybody in play, can force. A bound that ends the search ends it: no value is a guess.
 */
export function searchedRange(game: Game): { readonly least: number; readonly most: number } | EngineProblem {
  let least = 0;
  let most = 0;
  for (let needed = 1; needed <= game.atoms.length; needed += 1) {
    const search = new SufficiencySearch({ ...game, needed });
    const nobody = least === needed - 1 ? search.isSufficient([]) : false;
    const everybody = nobody === true ? true : search.isSufficient(playersOf(game));
    if (typeof nobody !== "boolean") return tooLarge(nobody);
    if (typeof everybody !== "boolean") return tooLarge(everybody);
    if (nobody) least = needed;
    if (!everybody) break;
    most = needed;
  }
  return { least, most };
}

/** Who forces so many of the part's atoms. */
export function searchedGame(game: Game, games: SimpleGames, placeOf: PlaceOf): SimpleGame | EngineProblem {
  const players = playersOf(game).filter((player) => player !== game.side);
  const search = new SufficiencySearch(game);
  const hits: BoundHit[] = [];
  const suffices = (actors: readonly Actor[]): boolean => {
    const answer = hits.length > 0 || search.isSufficient(actors);
    if (typeof answer === "boolean") return answer;
    hits.push(answer);
    return false;
  };
  if (suffices([])) return games.always;
  if (hits.length === 0 && !suffices(players)) return games.never;
  const classes = interchangeable(game, players);
  const vectors = minimalVectors(classes, suffices);
  const [hit] = hits;
  if (hit !== undefined) return tooLarge(hit);
  if (vectors === null) return tooManyPlayers(players.length);
  return games.any(
    vectors.map((vector) =>
      games.all(
        classes.map((members, index) =>
          games.threshold(
            vector[index] ?? 0,
            members.map((actor) => [placeOf(actor), 1] as const),
          ),
        ),
      ),
    ),
  );
}

function tooLarge({ message, help }: BoundHit): EngineProblem {
  return { type: "problem", code: "bound_hit", message, help };
}

function tooManyPlayers(count: number): EngineProblem {
  return {
    type: "problem",
    code: "too_many_players",
    message: `${String(count)} players who cannot be told apart by rule are too many to play out: they come to more than ${String(VECTOR_LIMIT)} sets.`,
    help: "Ask about one party at a time, or give the councils concerned a stated decision rule.",
  };
}
