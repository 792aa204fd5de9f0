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
  const next = new Int32Array(words);
  const so = watches.map(() => -1);
  const not = watches.map(() => -1);
  let transitions = 0;
  const steps = new Steps(plan);
  machine.start(next);
  steps.settle(next);
  table.add(next, -1);
  for (let index = 0; index < table.count && table.bound === null; index += 1) {
    table.load(index, state);
    if (machine.isOver(state)) {
      for (let watch = 0; watch < watches.length; watch += 1) {
        const list = watches[watch]?.isSo(state) === true ? so : not;
        if (list[watch] === -1) list[watch] = index;
      }
      continue;
    }
    transitions += steps.from(state, next, () => {
      table.add(next, index);
    });
  }
  return { table, so, not, transitions };
}

/** The steps out of a state, reduced as the plan says. */
export class Steps {
  readonly #plan: SearchPlan;
  readonly #available: Mask;
  readonly #repeats: Mask;

  constructor(plan: SearchPlan) {
    this.#plan = plan;
    this.#available = emptyMask(plan.machine.program.moveWords);
    this.#repeats = emptyMask(plan.machine.program.moveWords);
  }

  /** Turns a state into the one that stands for it; with `seats`, permutes these in the same way. */
  settle(state: Int32Array, seats: readonly number[][] | null = null): void {
    const { liveness, canonical } = this.#plan;
    liveness?.forget(state);
    canonical?.settle(state, seats);
  }

  /** Puts each state that a step leads to into `next` and tells the step. The number of steps. */
  from(
    state: Int32Array,
    next: Int32Array,
    found: (bit: number) => void,
    seatsOf: (() => readonly number[][]) | null = null,
  ): number {
    const { machine, persistent, canonical } = this.#plan;
    const available = this.#available;
    machine.look(state);
    machine.available(state, available);
    const mayPass = machine.mayPass(state);
    // Where the instant cannot end yet, nothing can wait for a later one.
    if (mayPass) persistent?.reduce(state, machine.instantOf(state), available);
    canonical?.repeated(state, this.#repeats);
    let steps = 0;
    for (let word = 0; word < available.length; word += 1) {
      let rest = (available[word] ?? 0) & ~(this.#repeats[word] ?? 0);
      for (; rest !== 0; rest &= rest - 1) {
        const bit = word * 32 + lowestBit(rest);
        // Settling looks at the next state; what a move does depends on this one.
        if (steps > 0 && this.#plan.liveness !== null && machine.isSpecial(bit)) machine.look(state);
        machine.move(state, bit, next);
        this.settle(next, seatsOf?.() ?? null);
        found(bit);
        steps += 1;
      }
    }
    if (!mayPass) return steps;
    if (steps > 0 && this.#plan.liveness !== null) machine.look(state);
    machine.pass(state, next);
    this.settle(next, seatsOf?.() ?? null);
    found(PASS);
    return steps + 1;
  }
}
