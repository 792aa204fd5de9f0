import type { CompiledProvision } from "./compile-provision.js";
import { write } from "./layout.js";
import type { Machine } from "./machine.js";
import { addAll, emptyMask, meetsAny } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Live, Watch } from "./observing.js";

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
  readonly #provisions: readonly CompiledProvision[];
  readonly #awaitedFrom: ReadonlyMap<CompiledProvision, readonly Mask[]>;
  readonly #all: Mask;

  constructor(machine: Machine, watches: readonly Watch[]) {
    const { program } = machine;
    this.#machine = machine;
    this.#watches = watches;
    this.#provisions = program.provisions.filter((provision) => provision !== null);
    this.#awaitedFrom = new Map(
      this.#provisions.map((provision) => [provision, fromRowOn(provision.awaited)]),
    );
    this.#live = {
      moves: emptyMask(program.moveWords),
      breaches: new Uint8Array(program.provisions.length),
      clocks: new Uint8Array(program.provisions.length),
    };
    this.#all = emptyMask(program.moveWords);
    for (let bit = 0; bit < program.moves.length; bit += 1) {
      const word = bit >>> 5;
      this.#all[word] = (this.#all[word] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Forgets in place. */
  forget(state: Int32Array): void {
    const { moves, breaches, clocks } = this.#live;
    this.#workOut(state);
    for (let word = 0; word < moves.length; word += 1)
      state[word] = (state[word] ?? 0) | ((this.#all[word] ?? 0) & ~(moves[word] ?? 0));
    for (const { index, breach, clock, ends } of this.#provisions) {
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
      for (const provision of this.#provisions)
        if (!this.#machine.isOverWith(provision.index) && this.#follow(provision, state, row)) grew = true;
    }
  }

  /** Adds what matters through one provision; tells whether that was anything new. */
  #follow(provision: CompiledProvision, state: Int32Array, row: number): boolean {
    const { index } = provision;
    const { moves, breaches, clocks } = this.#live;
    const fails = this.#failingMatters(provision, row);
    let grew = false;
    if (fails) {
      for (const kind of provision.nonEmpty
        ? [...provision.required, provision.permitted]
        : provision.required)
        if (!meetsAny(state, kind.moves)) grew = addAll(moves, kind.moves) || grew;
    }
    if (provision.type === "prohibition" && breaches[index] === 1)
      grew = addAll(moves, provision.forbids) || grew;
    const arises = fails || this.#arisingMatters(provision, state, row);
    const waits = this.#awaitedFrom.get(provision)?.[row];
    if (!arises && (waits === undefined || !this.#opens(waits, state))) return grew;
    if (clocks[index] !== 1) {
      clocks[index] = 1;
      grew = true;
    }
    for (const { condition } of provision.ends) grew = this.#condition(condition) || grew;
    if (arises) for (const condition of provision.conditions) grew = this.#condition(condition) || grew;
    return grew;
  }

  /** Whether it matters that the duty is broken: some order is left out by it, or its breach is read. */
  #failingMatters({ index, type, constrains }: CompiledProvision, row: number): boolean {
    if (type !== "duty") return false;
    return this.#live.breaches[index] === 1 || constrains.includes(1, row);
  }

  #arisingMatters(provision: CompiledProvision, state: Int32Array, row: number): boolean {
    const { index, type, lets, forbids, constrains } = provision;
    if (this.#displaces(index)) return true;
    if (type !== "prohibition") return this.#opens(lets, state);
    return this.#live.breaches[index] === 1 || (constrains.includes(1, row) && this.#opens(forbids, state));
  }

  /** Whether one of these moves matters and is still to be made. */
  #opens(mask: Mask, state: Int32Array): boolean {
    const { moves } = this.#live;
    for (let word = 0; word < mask.length; word += 1)
      if (((mask[word] ?? 0) & (moves[word] ?? 0) & ~(state[word] ?? 0)) !== 0) return true;
    return false;
  }

  #displaces(index: number): boolean {
    return this.#provisions.some(
      (other) => !this.#machine.isOverWith(other.index) && other.displacements.some(({ by }) => by === index),
    );
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

/** By row: what is awaited in it or later. */
function fromRowOn(awaited: readonly Mask[]): readonly Mask[] {
  const masks: Mask[] = awaited.map((mask) => mask.slice());
  for (let row = masks.length - 2; row >= 0; row -= 1) {
    const mask = masks[row];
    const next = masks[row + 1];
    if (mask !== undefined && next !== undefined) addAll(mask, next);
  }
  return masks;
}
