import type { Influence } from "./influence.js";
import { addAll, emptyMask, hasBit, lowestBit } from "./masks.js";
import type { Mask } from "./masks.js";

/**
 * A fixed order for independent moves, by persistent sets: of the moves that can be made, those that the end of the
 * instant leaves as they are wait for a later one. (Peled 1993; Godefroid 1996, theorem 4.3: a search by persistent
 * sets comes to every state in which nothing can be done any more, here every end of play. Nothing is put off for ever,
 * which is what Valmari 1990 called the ignoring problem: moves are made once and time advances, so no state is come
 * to twice on one order.)
 *
 * The set is built as a stubborn one (Valmari 1991): the end of the instant is in it; with it every move that does not
 * commute with it; with a move that can be made, every move it may disturb or be disturbed by; with one that cannot be
 * made yet, all that may let it be made. Nothing outside, whatever is made of it first, then changes what is inside.
 * Which moves commute is worked out from what each of them reads and writes in this very game (`influence.ts`).
 *
 * Every order of the game is turned by exchanging neighbours that commute into one that is searched. Both have the same
 * moves, so the shortest stays as short.
 */
export class PersistentSets {
  readonly #influence: Influence;
  readonly #stubborn: Mask;
  readonly #worked: Mask;

  constructor(influence: Influence, moveWords: number) {
    this.#influence = influence;
    this.#stubborn = emptyMask(moveWords);
    this.#worked = emptyMask(moveWords);
  }

  /** Leaves among the moves that can be made in the state those that must not wait. The end of the instant may follow. */
  reduce(state: Int32Array, row: number, available: Mask): void {
    const { dependent, enabling, withPassing } = this.#influence;
    const stubborn = this.#stubborn;
    const worked = this.#worked;
    stubborn.set(withPassing[row] ?? available);
    worked.fill(0);
    for (;;) {
      const bit = this.#next(state);
      if (bit < 0) break;
      const more = hasBit(available, bit) ? dependent[bit] : enabling[bit];
      if (more !== undefined) addAll(stubborn, more);
    }
    for (let word = 0; word < available.length; word += 1)
      available[word] = (available[word] ?? 0) & (stubborn[word] ?? 0);
  }

  /** A move of the set that was not worked on yet and not made; -1 if there is none. */
  #next(state: Int32Array): number {
    for (let word = 0; word < this.#stubborn.length; word += 1) {
      const rest = (this.#stubborn[word] ?? 0) & ~(this.#worked[word] ?? 0) & ~(state[word] ?? 0);
      if (rest === 0) continue;
      const low = rest & -rest;
      this.#worked[word] = (this.#worked[word] ?? 0) | low;
      return word * 32 + lowestBit(rest);
    }
    return -1;
  }
}
