/** A number within a word of the state. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  /** The largest number it can hold; its bits before they are shifted. */
  readonly largest: number;
}

/** Lays fields out one after the other, none of them across two words. Moves take the first bits, one each. */
export class Layout {
  #bits: number;

  constructor(moves: number) {
    this.#bits = moves;
  }

  /** Room for a number from 0 to `largest`. */
  add(largest: number): Field {
    const width = Math.max(1, 32 - Math.clz32(largest));
    if ((this.#bits & 31) + width > 32) this.#bits = (this.#bits + 31) & ~31;
    const field = { word: this.#bits >>> 5, shift: this.#bits & 31, largest: 2 ** width - 1 };
    this.#bits += width;
    return field;
  }

  get words(): number {
    return Math.max(1, (this.#bits + 31) >>> 5);
  }
}

export function read(state: Int32Array, { word, shift, largest }: Field): number {
  return ((state[word] ?? 0) >>> shift) & largest;
}

export function write(state: Int32Array, { word, shift, largest }: Field, value: number): void {
  state[word] = ((state[word] ?? 0) & ~(largest << shift)) | (value << shift);
}
