import type { OrderBound, OrderLimits } from "./types.js";

/** Twice as many slots as states at most, so that probes stay short (linear probing: Knuth 1963). */
const SLOTS_PER_STATE = 2;
const FIRST_STATES = 1 << 12;

/**
 * The states met so far, in the order in which they were met, each with the one it was met from. Open addressing over
 * typed arrays: no object per state, so millions fit. A slot holds the state itself beside its number, so that finding
 * a known state, which is what most steps come to, takes one look at memory.
 */
export class StateTable {
  readonly #words: number;
  readonly #limits: OrderLimits;
  #capacity = FIRST_STATES;
  /** By slot: the number of a state plus one, or 0, and its words. */
  #slots: Int32Array;
  #mask: number;
  #states: Int32Array;
  #parents: Int32Array;
  #firstSlots = new Int32Array(64);
  /** Keeps the compiler from leaving out the touching. */
  #touched = 0;
  count = 0;
  bound: OrderBound | null = null;

  constructor(words: number, limits: OrderLimits) {
    this.#words = words;
    this.#limits = limits;
    const slots = this.#capacity * SLOTS_PER_STATE;
    this.#slots = new Int32Array(slots * (words + 1));
    this.#mask = slots - 1;
    this.#states = new Int32Array(this.#capacity * words);
    this.#parents = new Int32Array(this.#capacity);
  }

  /** Only so that it is read. */
  get touched(): number {
    return this.#touched;
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

  /**
   * Adds those of so many states, one after the other in an array, that are new. All their slots are touched before any
   * is decided on, so that the waits for memory overlap.
   */
  addMany(states: Int32Array, count: number, parent: number): void {
    const words = this.#words;
    const slots = this.#slots;
    const first = this.#firstSlots.length < count ? new Int32Array(2 * count) : this.#firstSlots;
    this.#firstSlots = first;
    let touched = 0;
    for (let place = 0; place < count; place += 1) {
      const slot = hashOf(states, place * words, words) & this.#mask;
      first[place] = slot;
      touched |= slots[slot * (words + 1)] ?? 0;
    }
    this.#touched = touched;
    for (let place = 0; place < count; place += 1) {
      // A table that has grown since has other slots.
      if (this.#slots === slots) this.#put(states, place * words, first[place] ?? 0, parent);
      else this.add(states, place * words, parent);
    }
  }

  /** Adds the state that stands at a place of an array, if it is new. One beyond a limit is not kept, and the limit noted. */
  add(states: Int32Array, at: number, parent: number): void {
    this.#put(states, at, hashOf(states, at, this.#words) & this.#mask, parent);
  }

  #put(states: Int32Array, from: number, firstSlot: number, parent: number): void {
    const words = this.#words;
    const slots = this.#slots;
    let at = firstSlot * (words + 1);
    for (let slot = firstSlot; slots[at] !== 0; at = slot * (words + 1)) {
      let word = 0;
      while (word < words && slots[at + 1 + word] === states[from + word]) word += 1;
      if (word === words) return;
      slot = (slot + 1) & this.#mask;
    }
    if (this.count >= this.#limits.states) {
      this.bound ??= { type: "states", limit: this.#limits.states };
      return;
    }
    if (this.count >= this.#capacity) {
      if (this.#grow()) this.add(states, from, parent);
      return;
    }
    const index = this.count;
    this.count += 1;
    this.#parents[index] = parent;
    slots[at] = index + 1;
    // Plain loops: for a few words they are much quicker than copying by a call.
    for (let word = 0, kept = index * words; word < words; word += 1) {
      const value = states[from + word] ?? 0;
      slots[at + 1 + word] = value;
      this.#states[kept + word] = value;
    }
  }

  #grow(): boolean {
    const words = this.#words;
    const stride = words + 1;
    const capacity = this.#capacity * 2;
    const slots = capacity * SLOTS_PER_STATE;
    // While it grows, the old tables and the new are both there.
    const needed = 4 * (slots * stride + capacity * stride) + this.bytes;
    if (needed > this.#limits.bytes) {
      this.bound ??= { type: "memory", limit: this.#limits.bytes };
      return false;
    }
    this.#capacity = capacity;
    this.#states = extended(this.#states, capacity * words);
    this.#parents = extended(this.#parents, capacity);
    this.#slots = new Int32Array(slots * stride);
    this.#mask = slots - 1;
    const grown = this.#slots;
    const state = new Int32Array(words);
    for (let index = 0; index < this.count; index += 1) {
      this.load(index, state);
      let slot = hashOf(state, 0, words) & this.#mask;
      while (grown[slot * stride] !== 0) slot = (slot + 1) & this.#mask;
      const at = slot * stride;
      grown[at] = index + 1;
      for (let word = 0; word < words; word += 1) grown[at + 1 + word] = state[word] ?? 0;
    }
    return true;
  }
}

function extended(array: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

/** Mixes the words of the state that stands at a place (the finalizer of MurmurHash3: Appleby 2011). */
function hashOf(states: Int32Array, from: number, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word += 1) {
    hash = Math.imul(hash ^ (states[from + word] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
