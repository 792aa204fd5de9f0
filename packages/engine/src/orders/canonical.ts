import { write } from "./layout.js";
import type { Field } from "./layout.js";
import { ownPart } from "./symmetry.js";
import type { SymmetryClass } from "./symmetry.js";

/**
 * One state for all that a permutation of interchangeable actors turns into each other: the parts of each class's
 * actors are sorted. (Clarke, Enders, Filkorn and Jha 1996; Emerson and Sistla 1996; with persistent sets: Emerson, Jha
 * and Peled 1997.) Each permutation is an automorphism of the game that leaves alone what is observed, so the states it
 * joins can come to the same and in as many moves; `isAutomorphism` verified it on the game.
 */
export class Canonical {
  readonly #classes: readonly SymmetryClass[];
  readonly #parts: readonly Int32Array[];

  constructor(classes: readonly SymmetryClass[]) {
    this.#classes = classes;
    this.#parts = classes.map(({ actors }) => new Int32Array(actors.length));
  }

  /** Turns a state into the one that stands for it. With `seats`, permutes these in the same way. */
  settle(state: Int32Array, seats: readonly number[][] | null = null): void {
    for (let index = 0; index < this.#classes.length; index += 1) {
      const parts = this.#parts[index];
      const one = this.#classes[index];
      if (parts === undefined || one === undefined) continue;
      const { actors, fields } = one;
      let sorted = true;
      for (let place = 0; place < actors.length; place += 1) {
        parts[place] = ownPart(state, fields[place] ?? []);
        if (place > 0 && (parts[place - 1] ?? 0) > (parts[place] ?? 0)) sorted = false;
      }
      if (sorted) continue;
      insertionSort(parts, seats?.[index] ?? null);
      for (let place = 0; place < actors.length; place += 1)
        spread(state, fields[place] ?? [], parts[place] ?? 0);
    }
  }

  /** The places of moves that lead to the same, up to a permutation, as those of an earlier actor of equal part. */
  repeated(state: Int32Array, repeats: Int32Array): void {
    repeats.fill(0);
    for (const { actors, fields } of this.#classes) {
      let previous = -1;
      for (let place = 0; place < actors.length; place += 1) {
        const own = fields[place] ?? [];
        const part = ownPart(state, own);
        if (part === previous) {
          for (const { word, shift, largest } of own)
            if (word < repeats.length) repeats[word] = (repeats[word] ?? 0) | (largest << shift);
        }
        previous = part;
      }
    }
  }
}

/** States are nearly sorted already: a move changes one actor's part. */
function insertionSort(parts: Int32Array, seats: number[] | null): void {
  for (let place = 1; place < parts.length; place += 1) {
    const part = parts[place] ?? 0;
    const seat = seats?.[place] ?? 0;
    let at = place;
    for (; at > 0 && (parts[at - 1] ?? 0) > part; at -= 1) {
      parts[at] = parts[at - 1] ?? 0;
      if (seats !== null) seats[at] = seats[at - 1] ?? 0;
    }
    parts[at] = part;
    if (seats !== null) seats[at] = seat;
  }
}

function spread(state: Int32Array, fields: readonly Field[], part: number): void {
  let rest = part;
  for (let index = fields.length - 1; index >= 0; index -= 1) {
    const field = fields[index];
    if (field === undefined) continue;
    const base = field.largest + 1;
    write(state, field, rest % base);
    rest = (rest - (rest % base)) / base;
  }
}
