/** Numbers that look like chance and are the same in every run: mulberry32 (Ettinger 2017), which is in the public domain. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0, less than `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error("nothing to choose from");
    return value;
  }

  /** As words of a language are: the first of the list much more often than the last (Zipf). */
  ofWords<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(values.length ** this.next()) - 1];
    if (value === undefined) throw new Error("nothing to choose from");
    return value;
  }
}
