import type { Bound, OrderLimits } from "./types.js";

/** Twice as many slots as states at most, so that probes stay short (linear probing: Knuth 1963). */
const SLOTS_PER_STATE = 2;
const FIRST_STATES = 1 << 12;

/**
 * The states met so far, in the order in which they were met, each with the one it was met from. Open addressing over
 * typed arrays: no object per state, so millions fit.
 */
export class StateTable {
  readonly #words: number;
  readonly #limits: OrderLimits;
  #capacity = FIRST_STATES;
  #slots: Int32Array;
  #states: Int32Array;
  #parents: Int32Array;
  count = 0;
  bound: Bound | null = null;

  constructor(words: number, limits: OrderLimits) {
    this.#words = words;
    this.#limits = limits;
    this.#slots = new Int32Array(this.#capacity * SLOTS_PER_STATE);
    this.#states = new Int32Array(this.#capacity * words);
    this.#parents = new Int32Array(this.#capacity);
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#states.byteLength + this.#parents.byteLength;
  }

  /** Copies out a state. */
  load(index: number, state: Int32Array): void {
    const words = this.#words;
    for (let word = 0, at = index * words; word < words; word += 1, at += 1)
      state[word] = this.#states[at] ?? 0;
  }

  parentOf(index: number): number {
    return this.#parents[index] ?? -1;
  }

  /** Adds a state if it is new; tells its index if so, else -1. A state beyond a limit is not kept, and the limit noted. */
  add(state: Int32Array, parent: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(state, this.#words) & mask;
    for (;;) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0) break;
      if (this.#holds(known, state)) return -1;
      slot = (slot + 1) & mask;
    }
    if (this.count >= this.#limits.states) {
      this.bound ??= { type: "states", limit: this.#limits.states };
      return -1;
    }
    if (this.count >= this.#capacity) {
      if (!this.#grow()) return -1;
      return this.add(state, parent);
    }
    const index = this.count;
    this.count += 1;
    this.#slots[slot] = index + 1;
    this.#parents[index] = parent;
    this.#states.set(state, index * this.#words);
    return index;
  }

  #holds(index: number, state: Int32Array): boolean {
    const words = this.#words;
    for (let word = 0, at = index * words; word < words; word += 1, at += 1)
      if (this.#states[at] !== state[word]) return false;
    return true;
  }

  #grow(): boolean {
    const capacity = this.#capacity * 2;
    const slots = capacity * SLOTS_PER_STATE;
    // While it grows, the old tables and the new are both there.
    const needed = 4 * (slots + capacity * (this.#words + 1)) + this.bytes;
    if (needed > this.#limits.bytes) {
      this.bound ??= { type: "memory", limit: this.#limits.bytes };
      return false;
    }
    this.#capacity = capacity;
    this.#states = extended(this.#states, capacity * this.#words);
    this.#parents = extended(this.#parents, capacity);
    this.#slots = new Int32Array(slots);
    const state = new Int32Array(this.#words);
    for (let index = 0; index < this.count; index += 1) {
      this.load(index, state);
      let slot = hashOf(state, this.#words) & (slots - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#slots[slot] = index + 1;
    }
    return true;
  }
}

function extended(array: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

/** Mixes the words of a state (the finalizer of MurmurHash3: Appleby 2011). */
function hashOf(state: Int32Array, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word += 1) {
    hash = Math.imul(hash ^ (state[word] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
