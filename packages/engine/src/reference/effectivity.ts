import type { Actor, Game } from "../grounding/game.js";
import { Lawfulness, product } from "./lawful.js";
import type { Choice } from "./lawful.js";
import { after, boardOf, isOver, keyOf, outcomeHolds, startOf } from "./state.js";
import type { Board, State } from "./state.js";

/**
 * Who can force the outcome, by plain enumeration of play. A set of actors is sufficient if it and the side,
 * committing first in each round, force the outcome against every open choice of the others.
 * (Effectivity in concurrent games: Pauly 2002; Alur, Henzinger and Kupferman 2002.)
 */
export class ReferenceInterpreter {
  readonly board: Board;
  readonly #lawfulness: Lawfulness;

  constructor(game: Game) {
    this.board = boardOf(game);
    this.#lawfulness = new Lawfulness(this.board);
  }

  /** Whether these actors, with the side, force the outcome. */
  isSufficient(actors: readonly Actor[]): boolean {
    const committed = new Set([...actors, this.board.game.side]);
    return this.#forces(committed, startOf(this.board), new Map());
  }

  #forces(committed: ReadonlySet<Actor>, state: State, known: Map<string, boolean>): boolean {
    if (isOver(this.board, state)) return outcomeHolds(this.board, state);
    const key = keyOf(this.board, state);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const choicesOf = (players: readonly Actor[]): readonly (readonly Choice[])[] =>
      players.map((player) => this.#lawfulness.openChoices(player, state));
    const ours = choicesOf(this.board.players.filter((player) => committed.has(player)));
    const theirs = [...product(choicesOf(this.board.players.filter((player) => !committed.has(player))))];
    let forced = false;
    for (const commitment of product(ours)) {
      forced = theirs.every((reply) => {
        const moves = [...commitment, ...reply].filter((move) => move !== null);
        return this.#forces(committed, after(this.board, state, moves), known);
      });
      if (forced) break;
    }
    known.set(key, forced);
    return forced;
  }
}
