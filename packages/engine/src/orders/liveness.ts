import type { CompiledProvision } from "./compile-provision.js";
import { write } from "./layout.js";
import type { Machine } from "./machine.js";
import { addAll, addBit, emptyMask, meetsAny } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Live, Watch } from "./observing.js";
import { unitsOf } from "./unit.js";
import type { Unit } from "./unit.js";

/**
 * Forgets what no longer matters in a state, so that states that differ in nothing else are one, and moves that can no
 * longer bear on anything observed are not made.
 *
 * Sound because what matters only ever becomes less: a condition that is met stays met, a provision that is over stays
 * over, something observed stays so, nothing is made twice. So a move that reads as dead here is read by nothing in
 * any state that follows, and leaving it out of an order leaves an order that comes to the same (the argument of
 * `bearing.ts`, from this state on; dead variables: Bozga, Fernandez and Ghirvu 1999). What is dead is written down as
 * made, broken, met at once: nothing that matters reads it, and what was so because of it stays so.
 */
export class Liveness {
  readonly #machine: Machine;
  readonly #watches: readonly Watch[];
  readonly #live: Live;
  readonly #units: readonly Unit[];
  readonly #remembered: readonly CompiledProvision[];
  readonly #all: Mask;

  constructor(machine: Machine, watches: readonly Watch[]) {
    const { program } = machine;
    this.#machine = machine;
    this.#watches = watches;
    this.#units = unitsOf(program);
    this.#remembered = program.provisions
      .filter((provision) => provision !== null)
      .filter(
        ({ breach, clock, ends }) =>
          breach !== null || clock !== null || ends.some((end) => end.clock !== null),
      );
    this.#live = {
      moves: emptyMask(program.moveWords),
      breaches: new Uint8Array(program.provisions.length),
      clocks: new Uint8Array(program.provisions.length),
    };
    this.#all = emptyMask(program.moveWords);
    for (const bit of program.moves.keys()) addBit(this.#all, bit);
  }

  /** Forgets in place. */
  forget(state: Int32Array): void {
    const { moves, breaches, clocks } = this.#live;
    this.#workOut(state);
    for (let word = 0; word < moves.length; word += 1)
      state[word] = (state[word] ?? 0) | ((this.#all[word] ?? 0) & ~(moves[word] ?? 0));
    for (const { index, breach, clock, ends } of this.#remembered) {
      if (breach !== null && breaches[index] !== 1) write(state, breach, 1);
      if (clocks[index] === 1) continue;
      if (clock !== null) write(state, clock, 1);
      for (const end of ends) if (end.clock !== null) write(state, end.clock, 1);
    }
  }

  #workOut(state: Int32Array): void {
    const { moves, breaches, clocks } = this.#live;
    moves.fill(0);
    breaches.fill(0);
    clocks.fill(0);
    for (const watch of this.#watches) if (!watch.isSo(state)) watch.reads(state, this.#live);
    if (this.#machine.isOver(state)) return;
    this.#machine.look(state);
    const row = this.#machine.instantOf(state);
    for (let grew = true; grew;) {
      grew = false;
      for (const unit of this.#units)
        if (!this.#machine.isOverWith(unit.index) && this.#follow(unit, state, row)) grew = true;
    }
  }

  /** Adds what matters through one unit; tells whether that was anything new. */
  #follow(unit: Unit, state: Int32Array, row: number): boolean {
    const { index, type, kinds, forbids, conditions, ends } = unit;
    const { moves, breaches, clocks } = this.#live;
    const fails = type === "duty" && (breaches[index] === 1 || unit.constrainsFrom[row] === 1);
    let grew = false;
    if (fails) for (const kind of kinds) if (!meetsAny(state, kind)) grew = addAll(moves, kind) || grew;
    if (type === "prohibition" && breaches[index] === 1) grew = addAll(moves, forbids) || grew;
    const arises = fails || this.#arisingMatters(unit, state, row);
    const waits = unit.awaitedFrom[row];
    if (!arises && (waits === undefined || !this.#opens(waits, state))) return grew;
    if (clocks[index] !== 1) {
      clocks[index] = 1;
      grew = true;
    }
    for (const { condition } of ends) grew = this.#condition(condition) || grew;
    if (arises) for (const condition of conditions) grew = this.#condition(condition) || grew;
    return grew;
  }

  #arisingMatters(
    { index, type, lets, forbids, constrainsFrom, displaces }: Unit,
    state: Int32Array,
    row: number,
  ): boolean {
    if (displaces.some((other) => !this.#machine.isOverWith(other))) return true;
    if (type !== "prohibition") return this.#opens(lets, state);
    return this.#live.breaches[index] === 1 || (constrainsFrom[row] === 1 && this.#opens(forbids, state));
  }

  /** Whether one of these moves matters and is still to be made. */
  #opens(mask: Mask, state: Int32Array): boolean {
    const { moves } = this.#live;
    for (let word = 0; word < mask.length; word += 1)
      if (((mask[word] ?? 0) & (moves[word] ?? 0) & ~(state[word] ?? 0)) !== 0) return true;
    return false;
  }

  #condition(index: number): boolean {
    const condition = this.#machine.program.conditions[index];
    if (condition === undefined || this.#machine.met[index] === 1) return false;
    const { breach } = condition;
    if (breach === null) return addAll(this.#live.moves, condition.moves);
    if (breach.provision < 0 || this.#live.breaches[breach.provision] === 1) return false;
    this.#live.breaches[breach.provision] = 1;
    return true;
  }
}
