import type { Actor, GroundProvision } from "../grounding/game.js";
import { after, isFailing, isForbidden, isOver, keyOf, momentAt, movesOf } from "./state.js";
import type { Board, Move, State } from "./state.js";

/** What an actor does in a round: one move, or null for passing. */
export type Choice = Move | null;

/**
 * Lawful play by its definition: of the inclusion-maximal sets of duties the mover can keep whatever others do,
 * lawfully or not, a lawful move leaves one keepable. Everything is enumerated; nothing is clever.
 */
export class Lawfulness {
  readonly #board: Board;
  readonly #keepable = new Map<string, boolean>();
  readonly #open = new Map<string, readonly Choice[]>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** The open moves of an actor: the lawful ones, and for a defector every move within its power. */
  openChoices(actor: Actor, state: State): readonly Choice[] {
    const key = `${actor}|${keyOf(this.#board, state)}`;
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const choices: readonly Choice[] = [null, ...movesOf(this.#board, actor, state)];
    const open = this.#board.game.defecting.includes(actor) ? choices : this.#lawful(actor, state, choices);
    this.#open.set(key, open);
    return open;
  }

  #lawful(actor: Actor, state: State, choices: readonly Choice[]): readonly Choice[] {
    const maximal = this.maximalKeepable(actor, state);
    return choices.filter((choice) => maximal.some((duties) => this.#keeps(actor, duties, state, choice)));
  }

  /** The inclusion-maximal sets of its duties and prohibitions that the actor can keep from here on. */
  maximalKeepable(actor: Actor, state: State): readonly (readonly GroundProvision[])[] {
    const now = momentAt(this.#board, state.instant);
    const own = this.#board.game.provisions.filter(
      ({ owner, type, breachedFrom }) =>
        owner === actor && type !== "permission" && (breachedFrom === null || now < breachedFrom),
    );
    const keepable = subsets(own).filter((duties) => this.#canKeep(actor, duties, state));
    return keepable.filter(
      (duties) =>
        !keepable.some(
          (other) => other.length > duties.length && duties.every((duty) => other.includes(duty)),
        ),
    );
  }

  /** Whether the actor can keep all these duties from here on, whatever others do. */
  #canKeep(actor: Actor, duties: readonly GroundProvision[], state: State): boolean {
    if (isOver(this.#board, state)) return true;
    const indices = duties.map((duty) => this.#board.game.provisions.indexOf(duty));
    const key = `${actor}|${indices.join(",")}|${keyOf(this.#board, state)}`;
    const known = this.#keepable.get(key);
    if (known !== undefined) return known;
    const choices: readonly Choice[] = [null, ...movesOf(this.#board, actor, state)];
    const can = choices.some((choice) => this.#keeps(actor, duties, state, choice));
    this.#keepable.set(key, can);
    return can;
  }

  /** Whether after this choice, and whatever others choose in the same round, the duties are unbroken and keepable. */
  #keeps(actor: Actor, duties: readonly GroundProvision[], state: State, choice: Choice): boolean {
    if (choice !== null && duties.some((duty) => isForbidden(this.#board, duty, choice, state))) return false;
    const others = this.#board.players.filter((player) => player !== actor);
    const replies = others.map((other): readonly Choice[] => [null, ...movesOf(this.#board, other, state)]);
    for (const reply of product(replies)) {
      const moves = [choice, ...reply].filter((move) => move !== null);
      if (moves.length === 0 && duties.some((duty) => isFailing(this.#board, duty, state))) return false;
      if (!this.#canKeep(actor, duties, after(this.#board, state, moves))) return false;
    }
    return true;
  }
}

/** All subsets, the empty one first. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (found, item) => [...found, ...found.map((subset) => [...subset, item])],
    [[]],
  );
}

/** Every way to take one element of each list. */
export function* product<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of product(rest)) for (const item of first) yield [item, ...tail];
}
