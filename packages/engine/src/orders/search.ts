import type { Canonical } from "./canonical.js";
import type { Liveness } from "./liveness.js";
import type { Machine } from "./machine.js";
import { emptyMask, lowestBit } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Watch } from "./observing.js";
import type { PersistentSets } from "./persistent.js";
import { StateTable } from "./state-table.js";
import type { OrderLimits } from "./types.js";

/** What a search goes by. Each part but the machine and the watches may be left out. */
export interface SearchPlan {
  readonly machine: Machine;
  readonly watches: readonly Watch[];
  readonly liveness: Liveness | null;
  readonly persistent: PersistentSets | null;
  readonly canonical: Canonical | null;
  readonly limits: OrderLimits;
}

/** What was found: for each watch a state at the end in which it is so, and one in which it is not; -1 for none. */
export interface Found {
  readonly table: StateTable;
  readonly so: readonly number[];
  readonly not: readonly number[];
  readonly transitions: number;
}

/** The end of an instant, where a step is told by the bit of its move. */
export const PASS = -1;

/**
 * Goes through the states breadth first, so that the first that shows something does so after as few moves as any:
 * every order passes through the same instants, and differs in length by its moves alone.
 */
export function search(plan: SearchPlan): Found {
  const { machine, watches, limits } = plan;
  const { words } = machine.program;
  const table = new StateTable(words, limits);
  const state = new Int32Array(words);
  const so = watches.map(() => -1);
  const not = watches.map(() => -1);
  let transitions = 0;
  const steps = new Steps(plan);
  machine.start(state);
  steps.settle(state);
  table.add(state, 0, -1);
  for (let index = 0; index < table.count && table.bound === null; index += 1) {
    table.load(index, state);
    if (machine.isOver(state)) {
      observe(watches, state, index, so, not);
      continue;
    }
    const count = steps.from(state);
    table.addMany(steps.next, count, index);
    transitions += count;
  }
  return { table, so, not, transitions };
}

function observe(
  watches: readonly Watch[],
  state: Int32Array,
  index: number,
  so: number[],
  not: number[],
): void {
  for (const [place, watch] of watches.entries()) {
    if (so[place] !== -1 && not[place] !== -1) continue;
    const list = watch.isSo(state) ? so : not;
    if (list[place] === -1) list[place] = index;
  }
}

/** The steps out of a state, reduced as the plan says. */
export class Steps {
  /** The states that the steps last asked for lead to, one after the other, and the moves by bit. */
  readonly next: Int32Array;
  readonly bits: Int32Array;
  readonly #plan: SearchPlan;
  readonly #available: Mask;
  readonly #repeats: Mask;
  readonly #scratch: Int32Array;

  constructor(plan: SearchPlan) {
    const { moves, moveWords, words } = plan.machine.program;
    this.#plan = plan;
    this.#available = emptyMask(moveWords);
    this.#repeats = emptyMask(moveWords);
    this.#scratch = new Int32Array(words);
    this.next = new Int32Array((moves.length + 1) * words);
    this.bits = new Int32Array(moves.length + 1);
  }

  /** Turns a state into the one that stands for it; with `seats`, permutes these in the same way. */
  settle(state: Int32Array, seats: readonly number[][] | null = null): void {
    const { liveness, canonical } = this.#plan;
    if (liveness !== null) liveness.forget(state);
    if (canonical !== null) canonical.settle(state, seats);
  }

  /** Works out the steps; their number. `seatsFor` gives the seats to permute with the state after each. */
  from(state: Int32Array, seatsFor: ((step: number) => readonly number[][]) | null = null): number {
    const { machine, persistent, canonical } = this.#plan;
    const available = this.#available;
    machine.look(state);
    machine.available(state, available);
    const mayPass = machine.mayPass(state);
    // Where the instant cannot end yet, nothing can wait for a later one.
    if (mayPass && persistent !== null) persistent.reduce(state, machine.instantOf(state), available);
    if (canonical !== null) canonical.repeated(state, this.#repeats);
    let steps = 0;
    for (let word = 0; word < available.length; word += 1) {
      let rest = (available[word] ?? 0) & ~(this.#repeats[word] ?? 0);
      for (; rest !== 0; rest &= rest - 1) {
        this.#step(state, word * 32 + lowestBit(rest), steps, seatsFor);
        steps += 1;
      }
    }
    if (mayPass) {
      this.#step(state, PASS, steps, seatsFor);
      steps += 1;
    }
    return steps;
  }

  #step(
    state: Int32Array,
    bit: number,
    step: number,
    seatsFor: ((step: number) => readonly number[][]) | null,
  ): void {
    const { machine, liveness } = this.#plan;
    const scratch = this.#scratch;
    // Settling the last step looked at its state; what a move does may depend on this one.
    if (step > 0 && liveness !== null && (bit === PASS || machine.isSpecial(bit))) machine.look(state);
    if (bit === PASS) machine.pass(state, scratch);
    else machine.move(state, bit, scratch);
    this.settle(scratch, seatsFor === null ? null : seatsFor(step));
    this.bits[step] = bit;
    for (let word = 0, at = step * scratch.length; word < scratch.length; word += 1, at += 1)
      this.next[at] = scratch[word] ?? 0;
  }
}
