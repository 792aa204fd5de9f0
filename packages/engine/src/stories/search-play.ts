import type { Actor, Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import { Lawfulness, product } from "../reference/lawful.js";
import { after, boardOf, isOver, keyOf, outcomeHolds } from "../reference/state.js";
import type { Board, Move, State } from "../reference/state.js";
import { playRounds } from "./play.js";
import type { Play } from "./play.js";

/** How many players besides the side, and states of a play, the search for a play takes on. */
const STORY_PLAYERS = 6;
export const STORY_STATES = 100_000;

/** How many states a play can come to: which moves were made and, where deadlines count from them, at which instant. */
export function statesOf({ game, moves, instants }: Board): number {
  const timed = game.provisions.some(
    ({ due, ends }) => due.type === "after_conditions" || ends.some(({ notice }) => notice !== null),
  );
  return (timed ? instants + 1 : 2) ** moves.length * instants;
}

/**
 * The telling play of any game, by the plain interpreter: the outcome reached because those committed and the side
 * force it, or missed because they do not. A game too large to play out is a typed problem, never half a story.
 */
export function searchPlay(game: Game, committed: readonly Actor[], reached: boolean): Play | EngineProblem {
  const board = boardOf(game);
  const others = board.players.filter((player) => player !== game.side);
  if (others.length > STORY_PLAYERS || statesOf(board) > STORY_STATES) {
    return noStory(
      `the game has ${String(others.length)} players besides the side and ${String(board.moves.length)} moves, in which ` +
        `more moves may hurt; plays are searched up to ${String(STORY_PLAYERS)} players and ${String(STORY_STATES)} states.`,
    );
  }
  const search = new Search(board, new Set([...committed, game.side]));
  const play = playRounds(board, (state) => (reached ? search.forcing(state) : search.evading(state)));
  return outcomeHolds(board, play.end) === reached ? play : noStory("No play was found that comes to this.");
}

function noStory(why: string): EngineProblem {
  return {
    type: "problem",
    code: "no_story_searched",
    message: `No story was searched: ${why}`,
    help: "Ask about one party at a time, or name a variant that settles who decides.",
  };
}

class Search {
  readonly #board: Board;
  readonly #lawfulness: Lawfulness;
  readonly #committed: ReadonlySet<Actor>;
  readonly #known = new Map<string, boolean>();

  constructor(board: Board, committed: ReadonlySet<Actor>) {
    this.#board = board;
    this.#lawfulness = new Lawfulness(board);
    this.#committed = committed;
  }

  /** A round by which those committed still force the outcome: they with as few moves as will do, the others with the fewest. */
  forcing(state: State): readonly Move[] {
    const replies = this.#choices(state, false);
    for (const commitment of this.#choices(state, true)) {
      if (replies.every((reply) => this.#forces(after(this.#board, state, [...commitment, ...reply])))) {
        return [...commitment, ...(replies[0] ?? [])];
      }
    }
    return [];
  }

  /** A round after which they do not force it, though they do as much as they can. */
  evading(state: State): readonly Move[] {
    const commitment = this.#choices(state, true).at(-1) ?? [];
    const replies = this.#choices(state, false);
    const reply = replies.find(
      (moves) => !this.#forces(after(this.#board, state, [...commitment, ...moves])),
    );
    return [...commitment, ...(reply ?? replies[0] ?? [])];
  }

  #forces(state: State): boolean {
    if (isOver(this.#board, state)) return outcomeHolds(this.#board, state);
    const key = keyOf(this.#board, state);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const replies = this.#choices(state, false);
    const forced = this.#choices(state, true).some((commitment) =>
      replies.every((reply) => this.#forces(after(this.#board, state, [...commitment, ...reply]))),
    );
    this.#known.set(key, forced);
    return forced;
  }

  /** The joint open choices of those committed, or of the others; those of fewer moves first. */
  #choices(state: State, committed: boolean): readonly (readonly Move[])[] {
    const players = this.#board.players.filter((player) => this.#committed.has(player) === committed);
    const choices = players.map((player) => this.#lawfulness.openChoices(player, state));
    return [...product(choices)]
      .map((joint) => joint.filter((move) => move !== null))
      .toSorted((first, second) => first.length - second.length);
  }
}
