import { isMonotone } from "../evaluation/evaluate.js";
import type { Actor, Game } from "../grounding/game.js";
import { sortedUnique } from "../order/code-point.js";
import { structureOfGame } from "../voting/simple-game-structure.js";
import { SimpleGames } from "../voting/simple-games.js";
import type { SimpleGame } from "../voting/simple-games.js";
import type { VotingStructure } from "../voting/structure.js";
import { forcedAtomsOf } from "./sufficiency-structure.js";

/**
 * Who forces the answer, in one completion after the other. Two completions in which the same people do have the same rule, one
 * object, however much their games differ otherwise.
 */
export class AnswerRules {
  readonly #games = new SimpleGames();
  readonly #places = new Map<Actor, number>();

  /** The rule of a monotone game; null for any other, which has to be played out. */
  ruleOf(game: Game): SimpleGame | null {
    if (!isMonotone(game)) return null;
    const atoms = forcedAtomsOf(game, this.#games, (actor) => this.#placeOf(actor));
    return this.#games.atLeast(game.needed, atoms);
  }

  /** A rule as a structure over those of whom it speaks. */
  structureOf(rule: SimpleGame): VotingStructure {
    const actors = [...this.#places.keys()];
    const voters = sortedUnique(actors);
    const positions = new Map(voters.map((actor, position) => [actor, position]));
    return structureOfGame(rule, voters, (place) => positions.get(actors[place] ?? "") ?? 0);
  }

  #placeOf(actor: Actor): number {
    const known = this.#places.get(actor);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(actor, place);
    return place;
  }
}
