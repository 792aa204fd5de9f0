import type { Actor } from "../grounding/game.js";
import { after, isOver, startOf } from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";

/** One round of a play: where it stood, and the moves made in it, at most one of each actor. */
export interface Round {
  readonly before: State;
  readonly moves: readonly Move[];
}

/** A play of a closed game, from its first instant to its end. */
export interface Play {
  readonly board: Board;
  readonly rounds: readonly Round[];
  readonly end: State;
}

/** What an actor does in a round: a move, or null for passing. */
type Chooser = (actor: Actor, state: State) => Move | null;

/** Plays a game out, everybody choosing in each round at once, by the transitions of the plain interpreter. */
export function playOut(board: Board, choose: Chooser): Play {
  return playRounds(board, (state) =>
    board.players.map((actor) => choose(actor, state)).filter((move) => move !== null),
  );
}

/** Plays on from the start with the moves that are chosen for each round. */
export function playRounds(board: Board, chosen: (state: State) => readonly Move[]): Play {
  const rounds: Round[] = [];
  let state = startOf(board);
  while (!isOver(board, state)) {
    const moves = chosen(state);
    rounds.push({ before: state, moves });
    state = after(board, state, moves);
  }
  return { board, rounds, end: state };
}
